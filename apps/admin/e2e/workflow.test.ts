import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();

const agency = '青禾县教育局';
const cell = 'requests.received.naturalPersons';

/** The report of the clerk's agency that has no mistakes in it. */
const year = 2024;

async function take({ page }: Visitor, step: string): Promise<void> {
  await page.locator('.workflow-steps').getByRole('button', { name: step, exact: true }).click();
}

async function statusIs({ page }: Visitor, status: string): Promise<void> {
  await page.locator(`.status-chip[data-status="${status}"]`).waitFor();
}

test(
  'a report goes its whole way: submitted, returned with a remark, answered, approved, published, corrected',
  { timeout: 300_000 },
  async () => {
    await visit({}, async (clerk) => {
      await clerk.signIn('clerk');
      await clerk.openReport(agency, year);
      await take(clerk, '提交审核');
      const dialog = clerk.page.getByRole('dialog');
      await dialog.locator('.submit-headline').waitFor();
      for (const reason of await dialog.locator('.submit-group textarea').all())
        await reason.fill('已核实，数字属实。');
      await dialog.getByRole('button', { name: '提交审核' }).click();
      await statusIs(clerk, 'submitted');
      // What was submitted is read, not written.
      await clerk.cell(cell).click();
      expect(await clerk.cell(cell).locator('input').getAttribute('readonly')).not.toBeNull();
    });

    await visit({}, async (reviewer) => {
      await reviewer.signIn('reviewer');
      await reviewer.page.goto(`/review?year=${year}&state=submitted`);
      await reviewer.page.locator('.queue-agency a', { hasText: agency }).click();
      await reviewer.page.locator('.report-sheet').waitFor();
      await reviewer.page.getByRole('complementary', { name: '审核' }).waitFor();
      await reviewer.cell(cell).click();
      await reviewer.page.keyboard.press('Control+Alt+m');
      await reviewer.page.getByLabel('意见内容').fill('与台账不一致，请核对。');
      await reviewer.page.keyboard.press('Control+Enter');
      await reviewer.page.locator('.remark').getByText('与台账不一致').waitFor();
      expect(await reviewer.cell(cell).getAttribute('data-remark')).not.toBeNull();
      await take(reviewer, '退回');
      await reviewer.page.getByText('连同 1 条未解决的意见一并退回').waitFor();
      await reviewer.page.getByLabel('退回理由').fill('请核对自然人申请数量。');
      await reviewer.page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
      await statusIs(reviewer, 'returned');
    });

    await visit({}, async (clerk) => {
      await clerk.signIn('clerk');
      await clerk.page.goto('/');
      const card = clerk.page.locator('.task-card[data-kind="returned"]');
      await card.getByText('请核对自然人申请数量。').waitFor();
      await card.getByText('1 条意见待处理').click();
      await clerk.page.locator('.remark').waitFor();
      await clerk.page.locator('.remark-place').click();
      expect(await clerk.cell(cell).locator('input').count()).toBe(1);
      await clerk.page.locator('.remark').getByRole('button', { name: '回复' }).click();
      await clerk.page.getByLabel('回复内容').fill('已核对，数字无误。');
      await clerk.page.keyboard.press('Control+Enter');
      await clerk.page.locator('.remark-answer').getByText('已核对，数字无误。').waitFor();
      await take(clerk, '提交审核');
      await clerk.page.getByRole('dialog').getByText('与台账不一致').waitFor();
      const dialog = clerk.page.getByRole('dialog');
      for (const reason of await dialog.locator('.submit-group textarea').all())
        await reason.fill('已核实，数字属实。');
      await dialog.getByRole('button', { name: '提交审核' }).click();
      await statusIs(clerk, 'submitted');
    });

    await visit({}, async (reviewer) => {
      await reviewer.signIn('reviewer');
      await reviewer.openReport(agency, year);
      await reviewer.page.locator('.panel-tabs').getByRole('button', { name: /意见/ }).click();
      await reviewer.page.locator('.remark').getByRole('button', { name: '标为已解决' }).click();
      await reviewer.page.getByText('意见均已解决').waitFor();
      expect(await reviewer.cell(cell).getAttribute('data-remark')).toBeNull();
      await take(reviewer, '审核通过');
      await statusIs(reviewer, 'approved');
      await take(reviewer, '公布');
      await reviewer.page.getByRole('dialog').getByRole('button', { name: '公布' }).click();
      await statusIs(reviewer, 'published');
      await take(reviewer, '发起更正');
      await reviewer.page.getByLabel('更正理由').fill('落款日期有误。');
      await reviewer.page.getByRole('dialog').getByRole('button', { name: '发起更正' }).click();
      await statusIs(reviewer, 'correcting');
      await reviewer.page.getByText('已公布的版本保持不变').waitFor();
    });
  },
);

test('what remains is told before a submission, and leads to its place', async () => {
  await visit({}, async (clerk) => {
    await clerk.signIn('clerk');
    await clerk.openReport(agency, 2025);
    await take(clerk, '提交审核');
    const dialog = clerk.page.getByRole('dialog');
    await dialog.getByText('处理完毕后才能提交').waitFor();
    expect(await dialog.getByRole('button', { name: '提交审核' }).isDisabled()).toBe(true);
    await dialog.locator('.summary-line').first().click();
    await dialog.waitFor({ state: 'detached' });
    const focused = await clerk.page.evaluate(() => document.activeElement?.closest('td')?.id ?? '');
    expect(focused).toMatch(/^cell-/);
  });
});

test('a version is looked at, compared and restored as a new change', async () => {
  await visit({}, async ({ page, signIn, openReport, cell: cellOf, valueOf, isSaved }) => {
    await signIn('clerk');
    await openReport(agency, 2023);
    const before = await valueOf(cell);
    await cellOf(cell).click();
    await page.keyboard.type('321');
    await page.keyboard.press('Enter');
    await isSaved();
    await page.getByRole('button', { name: '历史' }).click();
    await page.locator('.version-line').nth(1).getByRole('button').click();
    await page.locator('.difference-table').getByText('321').waitFor();
    await page.getByRole('button', { name: '恢复为这一版' }).click();
    expect(await valueOf(cell)).toBe(before);
    await page.keyboard.press('Control+z');
    expect(await valueOf(cell)).toBe('321');
  });
});

test("last year's figures are shown under this year's by one key", async () => {
  await visit({}, async ({ page, signIn, openReport, cell: cellOf }) => {
    await signIn('clerk');
    await openReport(agency, 2025);
    await cellOf(cell).click();
    await page.keyboard.press('Alt+l');
    await cellOf(cell).locator('.last-year').waitFor();
    await page.keyboard.press('Alt+l');
    expect(await cellOf(cell).locator('.last-year').count()).toBe(0);
  });
});
