import { expect, test } from 'vitest';
import { testLooks } from './support/looks.ts';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();
/** Walks through the pages of the office and of whoever administers it. */
async function walk({ page, signIn, openReport }: Visitor, look: (name: string) => Promise<void>) {
  await signIn('admin');
  await page.goto('/rollups/2025?include=all&cell=requests.received.total');
  await page.locator('.side-panel li').first().waitFor();
  await look('roll-up');
  await openReport('青禾县教育局', 2025);
  await page.goto(`${page.url().split(/[?#]/)[0]}/comparison`);
  await page.locator('.layout-grid').first().waitFor();
  await look('comparison');
  await page.getByRole('button', { name: '文字' }).click();
  await page.locator('ins').first().waitFor();
  await look('redlined');
  await page.goto('/statistics?year=2025');
  await page.locator('.chart svg').first().waitFor();
  await look('statistics');
  for (const [path, row] of [
    ['/statistics?year=2025&view=findings', '.data-table tbody tr'],
    ['/agencies', '.data-table tbody th'],
    ['/people', '.data-table tbody th'],
    ['/audit', '.data-table tbody th'],
    ['/jobs', 'h1'],
    ['/settings#keys', '#keys'],
  ] as const) {
    await page.goto(path);
    await page.locator(row).first().waitFor();
    await look(path);
  }
  await page.goto('/agencies');
  await page.getByRole('button', { name: '添加单位' }).click();
  await page.getByRole('dialog').waitFor();
  await look('adding an agency');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找与操作' }).waitFor();
  await look('palette');
}

testLooks('pages of the office', visit, walk);

test('from a sum down to the cell of the report that makes it up, by keyboard', async () => {
  await visit({}, async ({ page, signIn, cell }) => {
    await signIn('office');
    await page.goto('/rollups/2025?include=all');
    await cell('requests.received.naturalPersons').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.waitForURL('**cell=requests.received.total');
    const sum = Number(await cell('requests.received.total').innerText());
    const parts = await page
      .locator('.side-panel ol li .numerals:first-of-type')
      .evaluateAll((values) => values.map((value) => Number(value.textContent) || 0));
    expect(parts.reduce((all, part) => all + part, 0)).toBe(sum);
    expect(parts).toEqual(parts.toSorted((a, b) => b - a));
    await page.locator('.side-panel ol a').first().click();
    await page.waitForURL('**/reports/*#requests.received.total');
    await cell('requests.received.total').locator('input').waitFor();
  });
});

test('the palette leads to a report by a few characters, and Escape leads back', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('reviewer');
    const input = page.getByRole('combobox', { name: '查找与操作' });
    await page.getByRole('navigation').first().waitFor();
    await page.keyboard.press('Control+k');
    await input.fill('教育 2024');
    await page.getByRole('option', { name: /青禾县教育局/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.report-sheet').waitFor();
    await page.keyboard.press('Control+k');
    await input.waitFor();
    await page.keyboard.press('Escape');
    await input.waitFor({ state: 'detached' });
  });
});

test('a person is added with a password that is shown once and must be changed', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('admin');
    await page.goto('/people');
    await page.getByRole('button', { name: '添加人员' }).click();
    await page.getByLabel('用户名').fill('newcomer');
    await page.getByLabel('姓名', { exact: true }).fill('新同事');
    await page.getByLabel('所在单位').selectOption({ label: '青禾县教育局' });
    await page.getByRole('button', { name: '保存' }).click();
    const password = await page.locator('code.select-all').innerText();
    await page.getByRole('button', { name: '关闭' }).click();
    await page.getByRole('rowheader', { name: /新同事/ }).waitFor();
    await page.context().clearCookies();
    await page.goto('/sign-in');
    await page.fill('input[name="username"]', 'newcomer');
    await page.fill('input[name="password"]', password);
    await page.click('button[type="submit"]');
    await page.getByRole('heading', { name: '请先更改密码' }).waitFor();
    await page.getByLabel('现在的密码').fill(password);
    await page.getByLabel('新密码').fill('a sentence of my own');
    await page.getByRole('button', { name: '更改密码' }).click();
    await page.getByRole('navigation').first().waitFor();
  });
});

test('a last day that is off moves with the calendar, and what is no day is told', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('office');
    await page.goto('/calendar');
    await page.getByLabel('顺延到下一个工作日').check();
    // The last day of January of 2026 is a Saturday.
    await page.getByText('2026年2月2日').waitFor();
    const off = page.getByLabel('放假日期');
    await off.fill('2026年2月2日、2026-02-30');
    await page.getByText('不是日期：2026-02-30').waitFor();
    expect(await page.getByRole('button', { name: '保存' }).isDisabled()).toBe(true);
    await off.fill('2026年2月2日');
    await page.getByText('2026年2月3日').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('日历已保存').first().waitFor();
    await page.goto('/review?year=2025');
    await page.getByText('部门应于2026年2月3日前').waitFor();
    await page.goto('/calendar');
    expect(await off.inputValue()).toBe('2026-02-02');
    await page.getByLabel('不变').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('日历已保存').first().waitFor();
  });
});
