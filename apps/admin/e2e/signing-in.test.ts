import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

test('whoever is not signed in is sent to sign in, and then where they wanted to go', async () => {
  await visit({}, async ({ page }) => {
    await page.goto('/reports?year=2024');
    await page.waitForURL('**/sign-in?to=*');
    await page.fill('input[name="username"]', 'clerk');
    await page.fill('input[name="password"]', 'wrong-password');
    await page.click('button[type="submit"]');
    await page.getByRole('alert').getByText('用户名或密码不正确').waitFor();
    await page.fill('input[name="password"]', 'nianbao-sample');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/reports?year=2024');
    await page.getByText('青禾县教育局').first().waitFor();
    expect(await page.title()).toBe('年度报告 · 年报');
  });
});

test('signing out ends the session', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('reviewer');
    await page.getByRole('button', { name: '县政务公开办审核人' }).click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    await page.waitForURL('**/sign-in');
    await page.goto('/reports');
    await page.waitForURL('**/sign-in?to=*');
  });
});

test('a reviewer reads, and is offered nothing to change', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('reviewer');
    expect(await page.getByRole('button', { name: '新建报告' }).count()).toBe(0);
    await openReport('青禾县公安局', 2024);
    await page.getByText('只读').waitFor();
    await cell('requests.received.naturalPersons').click();
    const before = await cell('requests.received.naturalPersons').locator('input').inputValue();
    await page.keyboard.type('99');
    expect(await cell('requests.received.naturalPersons').locator('input').inputValue()).toBe(before);
  });
});
