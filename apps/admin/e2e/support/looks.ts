import { expect, test } from 'vitest';
import type { useVisits } from './visit.ts';
import { desktop, phone, type Visitor } from './visitor.ts';

/** Looking at every rule on every page takes long on a busy machine, in milliseconds. */
const LONG = 400_000;

/** Goes from page to page and has each looked at under a name. */
export type Walk = (visitor: Visitor, look: (name: string) => Promise<void>) => Promise<void>;

/** Tests a walk on a desktop and on a phone, in both themes: every page passes axe and is no wider than the screen. */
export function testLooks(pages: string, visit: ReturnType<typeof useVisits>, walk: Walk): void {
  for (const [device, viewport] of Object.entries({ desktop, phone }))
    for (const theme of ['light', 'dark'] as const)
      test(
        `${pages} on a ${device}, ${theme}: accessible, no wider than the screen`,
        { timeout: LONG },
        async () => {
          await visit({ viewport, theme }, async (visitor) => {
            await walk(visitor, async (name) => {
              // Another theme changes colours only.
              await visitor.passesAxe(theme === 'light' ? 'all' : 'colours');
              const overflow = await visitor.page.evaluate(
                () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
              );
              expect([name, overflow]).toEqual([name, 0]);
            });
          });
        },
      );
}
