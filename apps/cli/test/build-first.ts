import { ensureBuilt } from '../../../scripts/workspace/build.mjs';

/** The tests run the built program; this makes sure that it is built of these sources. */
export async function setup(): Promise<void> {
  await ensureBuilt();
}
