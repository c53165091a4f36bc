import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

test('the list is filtered and sorted, and its address can be shared', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('office');
    await page.getByRole('searchbox').fill('公安');
    await page.waitForURL('**/reports?q=*');
    // The rows found before stay until the new ones are there.
    await page.getByText('共 4 份').waitFor();
    expect(await page.locator('tbody tr').count()).toBe(4);
    await page.goto('/reports?year=2025');
    await page.getByRole('button', { name: '问题' }).click();
    await page.locator('th[aria-sort="descending"]').waitFor();
    const errors = await page
      .locator('tbody tr')
      .evaluateAll((rows) => rows.map((row) => Number(/(\d+)\s*错误/.exec(row.textContent ?? '')?.[1] ?? 0)));
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    expect(errors[0]).toBeGreaterThan(0);
  });
});

test('an empty list says why and what to do', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('office');
    await page.goto('/reports?q=没有这个机关');
    await page.getByText('没有符合条件的报告').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.locator('tbody tr').first().waitFor();
  });
});

test("a report begins from last year's, and a second one for the year is refused with the way out", async () => {
  await visit({}, async ({ page, signIn, valueOf }) => {
    await signIn('office');
    await page.getByRole('button', { name: '新建报告' }).click();
    await page.getByLabel('年度', { exact: true }).last().selectOption('2025');
    await page.getByLabel('机关', { exact: true }).last().selectOption({ label: '青禾县岔河镇人民政府' });
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.locator('.report-sheet').waitFor();
    expect(await valueOf('requests.received.naturalPersons')).toBe('');
    expect(await valueOf('requests.carriedOver.total')).toMatch(/^\d+$/);

    await page.goto('/reports');
    await page.getByRole('button', { name: '新建报告' }).click();
    await page.getByLabel('年度', { exact: true }).last().selectOption('2025');
    await page.getByLabel('机关', { exact: true }).last().selectOption({ label: '青禾县岔河镇人民政府' });
    await page.getByRole('button', { name: '开始填写' }).click();
    await page.getByRole('alert').getByText('已经存在').waitFor();
    await page.getByRole('button', { name: '打开已有的报告' }).click();
    await page.locator('.report-sheet').waitFor();
  });
});
