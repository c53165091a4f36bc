import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();

/** Addresses of all routes as the router has them: a page that is added to it is looked at here. */
const source = await readFile(new URL('../src/app.tsx', import.meta.url), 'utf8');
const routes = [...source.matchAll(/<Route\s[^>]*?path="([^"]+)"/g)].map(([, path = '']) => path);

test('all routes of the router are known here', () => {
  const shells = source.match(/<Route component=/g)?.length ?? 0;
  expect(routes.length).toBe((source.match(/<Route\s/g)?.length ?? 0) - shells);
  expect(routes).toContain('/sign-in');
});

/** What stands for the parameters of a route: a report and a job that are there. */
async function parametersOf(visitor: Visitor): Promise<(path: string) => string> {
  const { page } = visitor;
  await visitor.signIn('admin');
  const { id: report, year } = await page.evaluate(async () => {
    const response = await fetch('/api/v1/reports?q=教育局&limit=1');
    const { items } = (await response.json()) as { items: readonly { id: string; year: number }[] };
    const [first] = items;
    if (!first) throw new Error('There is no report to look at');
    return first;
  });
  const job = await page.evaluate(
    async ({ key, of }) => {
      const response = await fetch('/api/v1/jobs/exports', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
        body: JSON.stringify({ year: of, to: 'csv' }),
      });
      return ((await response.json()) as { readonly id: string }).id;
    },
    { key: randomUUID(), of: year },
  );
  const known: Readonly<Record<string, string | undefined>> = {
    '/reports/:id': report,
    '/jobs/:id': job,
    ':agency': 'education',
    ':year': String(year),
  };
  return (path) =>
    path.replace('*', 'nowhere').replace(/(\/\w+\/)?(:\w+)/g, (whole, before = '', name = '') => {
      const value = known[whole] ?? known[name];
      if (value === undefined) throw new Error(`No value for ${name} of ${path}: add one`);
      return `${before}${value}`;
    });
}

for (const theme of ['light', 'dark'] as const)
  test(
    `every route of the router, ${theme}: has a heading, passes axe, leaves no complaint in the console`,
    { timeout: 500_000 },
    async () => {
      await visit({ theme }, async (visitor) => {
        const addressOf = await parametersOf(visitor);
        const { page } = visitor;
        for (const route of routes) {
          const address = addressOf(route.startsWith('/') ? route : `/${route}`);
          await page.goto(address);
          await page.locator('h1').first().waitFor();
          await expect.poll(() => page.locator('.skeleton').count(), { timeout: 20_000 }).toBe(0);
          await visitor.passesAxe(theme === 'light' ? 'all' : 'colours').catch((error: unknown) => {
            throw new Error(`On ${address}`, { cause: error });
          });
        }
      });
    },
  );
