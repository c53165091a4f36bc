import type { TestProject } from 'vitest/node';
import { startService } from './support/service.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    service: { url: string; password: string };
  }
}

/** One service for all browser tests; each works on reports of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const service = await startService();
  project.provide('service', { url: service.url, password: service.password });
  return service.close;
}
