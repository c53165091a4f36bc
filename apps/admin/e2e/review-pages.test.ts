import { test } from 'vitest';
import { testLooks } from './support/looks.ts';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();

/** Walks through the pages and panels of clerks and reviewers. */
async function walk({ page, signIn, openReport, cell }: Visitor, look: (name: string) => Promise<void>) {
  await signIn('office');
  await page.goto('/');
  await page.locator('.start-tiles').waitFor();
  await look('start');
  await page.goto('/review?year=2025');
  await page.locator('.queue-agency').first().waitFor();
  await page.locator('.queue-agency input:not(:disabled)').first().check();
  await look('queue');
  await page.goto('/review?year=2025&view=tree');
  await page.locator('.queue-agency').first().waitFor();
  await look('tree');
  await openReport('青禾县柳溪镇人民政府', 2025);
  for (const panel of [/问题/, /^意见/, /审核/, /历史/]) {
    const tab = page.locator('.panel-tabs').getByRole('button', { name: panel });
    if ((await tab.getAttribute('aria-pressed')) !== 'true') await tab.click();
    await page.locator('.report-panel h2').waitFor();
    await look(`panel ${panel.source}`);
    await tab.click();
  }
  await page.locator('#section-requests').getByRole('button', { name: '对照上年' }).click();
  await cell('requests.received.total').click();
  await look('last year');
  await page.keyboard.press('Escape');
  await page.locator('.workflow-steps').getByRole('button', { name: '提交审核' }).click();
  await page.locator('.submit-headline').waitFor();
  await look('submit');
}

testLooks('pages of the review', visit, walk);

test('several reports are approved at once, and the ones it does not fit are left alone', async () => {
  await visit({}, async ({ page, signIn, openReport }) => {
    await signIn('office');
    for (const agency of ['青禾县公安局', '青禾县柳溪镇人民政府']) {
      await openReport(agency, 2022);
      await page.locator('.workflow-steps').getByRole('button', { name: '提交审核' }).click();
      const dialog = page.getByRole('dialog');
      for (const reason of await dialog.locator('.submit-group textarea').all())
        await reason.fill('已核实。');
      await dialog.getByRole('button', { name: '提交审核' }).click();
      await page.locator('.status-chip[data-status="submitted"]').waitFor();
    }
    await page.goto('/review?year=2022&state=submitted');
    await page.locator('.queue-agency a', { hasText: '公安局' }).waitFor();
    await page.getByRole('button', { name: '全选' }).click();
    await page
      .locator('.bulk-bar')
      .getByRole('button', { name: /审核通过/ })
      .click();
    await page.getByText(/审核通过：[2-9] 份已办理，0 份未办理/).waitFor();
    await page.goto('/review?year=2022&state=approved');
    await page.locator('.queue-agency a', { hasText: '柳溪镇' }).waitFor();
  });
});
