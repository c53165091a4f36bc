import type { TestProject } from 'vitest/node';
import { startService } from './support/service.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    service: { url: string; password: string };
  }
}

/** One service for all browser tests; each works on reports of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // One that runs already may be looked at: with fresh sample data, since the tests write.
  const running = process.env['NIANBAO_E2E_URL'];
  if (running !== undefined) {
    project.provide('service', { url: running, password: 'nianbao-sample' });
    return async () => undefined;
  }
  const service = await startService();
  project.provide('service', { url: service.url, password: service.password });
  return service.close;
}
