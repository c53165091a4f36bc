import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

const first = 'requests.received.naturalPersons';
const second = 'requests.received.businesses';

test('work goes on without a connection, and is saved when it is back', async () => {
  await visit(
    { mayLoseConnection: true },
    async ({ page, context, signIn, openReport, cell, valueOf, isSaved }) => {
      await signIn('office');
      await openReport('青禾县自然资源局', 2024);
      await context.setOffline(true);
      await cell(first).click();
      await page.keyboard.type('41');
      await page.keyboard.press('Enter');
      await page.getByText('离线，修改已存在本机').waitFor();
      await context.setOffline(false);
      await isSaved();
      await page.reload();
      await page.locator('.report-sheet').waitFor();
      expect(await valueOf(first)).toBe('41');
    },
  );
});

test('what was not saved is found again, and merged with what others wrote meanwhile', async () => {
  await visit(
    { mayLoseConnection: true },
    async ({ page, context, signIn, openReport, cell, valueOf, isSaved }) => {
      await signIn('office');
      await openReport('青禾县自然资源局', 2023);
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      // The service is out of reach for this page's saves only: the other's arrive.
      await page.route('**/api/v1/reports/*', (route) =>
        route.request().method() === 'PATCH' ? route.abort('internetdisconnected') : route.continue(),
      );
      await cell(first).click();
      await page.keyboard.type('52');
      await page.keyboard.press('Enter');
      await page.getByText('离线，修改已存在本机').waitFor();
      const other = await context.request.patch(`/api/v1/reports/${id}`, {
        headers: { 'If-Match': '*' },
        data: { cells: { [second]: 63 } },
      });
      expect(other.status()).toBe(200);
      await page.unrouteAll();
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await page.getByText('已找回上次没有保存的修改').waitFor();
      await isSaved();
      await page.reload();
      await page.locator('.report-sheet').waitFor();
      expect([await valueOf(first), await valueOf(second)]).toEqual(['52', '63']);
      expect(await page.getByText('已找回上次没有保存的修改').count()).toBe(0);
    },
  );
});
