import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { packagedFonts } from './packaged-fonts.ts';

const run = promisify(execFile);

export const hasLibreOffice = (process.env['PATH'] ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'soffice')));

/**
 * Files as LibreOffice writes them in another type, by the same names; `filter` as on its command line. One start for all
 * of them, with a profile and fonts of its own, so that neither the user's settings nor the machine's fonts count.
 */
export async function convertInLibreOffice(
  files: ReadonlyMap<string, Uint8Array>,
  from: string,
  to: string,
  filter = to,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const { folder, environment } = await packagedFonts();
  const pathOf = (name: string, type: string) => join(folder, `${name}.${type}`);
  try {
    for (const [name, bytes] of files) await writeFile(pathOf(name, from), bytes);
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = [profile, '--headless', '--norestore', '--convert-to', filter, '--outdir', out];
    await run('soffice', [...options, ...[...files.keys()].map((name) => pathOf(name, from))], {
      env: { ...process.env, ...environment },
      timeout: 500_000,
    });
    const converted = new Map<string, Uint8Array>();
    for (const name of files.keys()) converted.set(name, await readFile(join(out, `${name}.${to}`)));
    return converted;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
