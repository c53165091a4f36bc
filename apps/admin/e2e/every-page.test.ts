import { expect, test } from 'vitest';
import { testLooks } from './support/looks.ts';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();

/** Walks through every page and lets `look` see each as it stands. */
async function walk(visitor: Visitor, look: (name: string) => Promise<void>): Promise<void> {
  const { page, signIn, openReport, cell } = visitor;
  await page.goto('/sign-in');
  await page.locator('form').waitFor();
  await look('sign-in');
  await signIn('office');
  await page.locator('tbody tr a').first().waitFor();
  await look('list');
  await page.getByRole('button', { name: '新建报告' }).click();
  await page.getByRole('dialog').waitFor();
  await look('new');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: '导入文件' }).click();
  await page.getByRole('dialog').waitFor();
  await look('import');
  await page.keyboard.press('Escape');
  await openReport('青禾县教育局', 2025);
  await look('report');
  await cell('requests.received.total').click();
  await look('cell');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '预览' }).click();
  await page.locator('iframe.preview').waitFor();
  await look('preview');
  await page.goto('/publication');
  await page.getByRole('heading', { name: '公布' }).waitFor();
  await look('publication');
  await page.goto('/settings');
  await page.getByRole('radio').first().waitFor();
  await look('settings');
  await page.goto('/nowhere');
  await page.getByText('没有这个页面').waitFor();
  await look('not-found');
}

testLooks('every page', visit, walk);

test('the language is switched and remembered', async () => {
  await visit({}, async ({ page, signIn, openReport }) => {
    await signIn('office');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Annual reports' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    await openReport('青禾县教育局', 2025);
    await page.getByRole('heading', { name: /Requests for government information/ }).waitFor();
    await page.getByRole('columnheader', { name: 'Natural persons' }).waitFor();
    await page.goto('/settings');
    await page.getByRole('radio', { name: '中文' }).check();
    await page.getByRole('heading', { name: '设置' }).waitFor();
  });
});

test('the theme is chosen and remembered', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('clerk');
    await page.goto('/settings');
    await page.getByRole('radio', { name: '深色' }).check();
    await page.reload();
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  });
});
