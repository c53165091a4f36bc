import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, makeVisitor, type Visitor, type VisitorOptions } from './visitor.ts';

/** Gives the tests of a file a browser; each visit is somebody new, and is closed with no complaint in the console. */
export function useVisits(): (
  options: VisitorOptions,
  go: (visitor: Visitor) => Promise<void>,
) => Promise<void> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return async (options, go) => {
    if (!browser) throw new Error('The browser has not started');
    const visitor = await makeVisitor(browser, inject('service'), options);
    await go(visitor);
    await visitor.close();
  };
}
