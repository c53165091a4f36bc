import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

const first = 'requests.received.naturalPersons';
const second = 'requests.received.businesses';
const below = 'requests.carriedOver.naturalPersons';

test('numbers go in by keyboard as in a spreadsheet, and are there after a reload', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf, isSaved }) => {
    await signIn('office');
    await openReport('青禾县卫生健康局', 2025);
    await cell(first).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('３');
    await page.keyboard.press('Enter');
    expect(await valueOf(first)).toBe('12');
    expect(await valueOf(second)).toBe('3');
    // Enter has returned below the first cell of the run.
    expect(await cell(below).locator('input').count()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('5');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    expect(await valueOf(first)).toBe('1245');
    await isSaved();
    await page.reload();
    await page.locator('.report-sheet').waitFor();
    expect(await valueOf(first)).toBe('1245');
  });
});

test('a wrong total is said beside the cell while it is typed, and gone with Esc', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('office');
    await openReport('青禾县人民政府', 2024);
    const total = cell('requests.outcome.granted.total');
    expect(await total.getAttribute('data-severity')).toBeNull();
    await total.click();
    await page.keyboard.type('9876');
    await page.locator('#cell-notes').getByText('相差').first().waitFor();
    expect(await total.getAttribute('data-severity')).toBe('error');
    expect(await total.locator('input').getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Escape');
    await expect.poll(() => total.getAttribute('data-severity')).toBeNull();
  });
});

test('a finding of the list leads to its cell', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('office');
    await openReport('青禾县公安局', 2025);
    await page.locator('.report-panel .finding-button').first().click();
    const focused = await page.evaluate(() => document.activeElement?.closest('td')?.id ?? '');
    expect(focused).toMatch(/^cell-/);
    await page.keyboard.press('F8');
    const next = await page.evaluate(() => document.activeElement?.closest('td')?.id ?? '');
    expect(next).not.toBe(focused);
    expect(await cell(next.replace('cell-', '')).getAttribute('data-severity')).not.toBeNull();
  });
});

test('blocks are pasted, filled down, cleared and taken back whole', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf, paste }) => {
    await signIn('office');
    await openReport('青禾县卫生健康局', 2024);
    const before = await valueOf(first);
    await cell(first).click();
    await paste({ text: '1\t2\r\n3\t4\r\n' });
    expect([await valueOf(first), await valueOf(second), await valueOf(below)]).toEqual(['1', '2', '3']);
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    expect(await valueOf('requests.outcome.granted.naturalPersons')).toBe('1');
    await page.keyboard.press('Delete');
    expect(await valueOf(first)).toBe('');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await valueOf(first)).toBe(before);
    await page.keyboard.press('Control+y');
    expect(await valueOf(first)).toBe('1');
  });
});

test('a table of a web page is matched by its labels, and what does not fit is told', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf, paste }) => {
    await signIn('office');
    await openReport('青禾县自然资源局', 2023);
    await cell('requests.outcome.granted.total').click();
    const numbers = '<td>1</td><td>0</td><td>0</td><td>0</td><td>0</td><td>/</td><td>1</td>';
    const html = `<table><tr><td colspan="3">二、上年结转政府信息公开申请数量</td>${numbers}</tr>
      <tr><td colspan="3">不存在的一行</td><td>7</td></tr></table>`;
    await paste({ text: '', html });
    const dialog = page.getByRole('dialog');
    await dialog.getByText('没有认出这一行').waitFor();
    await dialog.getByRole('button', { name: '填入 7 格' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await valueOf(below)).toBe('1');
    await page.getByText('按行名对应').first().waitFor();
  });
});

test('what an input method composes stays in the cell until it is committed', async () => {
  await visit({}, async ({ page, context, signIn, openReport, cell, valueOf }) => {
    await signIn('office');
    await openReport('青禾县发展和改革局', 2024);
    await cell(first).click();
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: '１', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: '１２', selectionStart: 2, selectionEnd: 2 });
    // The Enter that ends a composition belongs to the input method.
    await session.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Process',
      code: 'Enter',
      windowsVirtualKeyCode: 229,
    });
    expect(await cell(first).locator('input').count()).toBe(1);
    await session.send('Input.insertText', { text: '１２' });
    await page.keyboard.press('Enter');
    expect(await valueOf(first)).toBe('12');
  });
});

test('totals are computed and blanks set to zero on request', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf }) => {
    await signIn('office');
    await openReport('青禾县柳溪镇人民政府', 2023);
    await cell('requests.received.total').click();
    await page.keyboard.press('Delete');
    expect(await valueOf('requests.received.total')).toBe('');
    await page.locator('#section-requests').getByRole('button', { name: '计算总计' }).click();
    expect(await valueOf('requests.received.total')).toMatch(/^\d+$/);
    await page.getByText('已计算 1 个总计').waitFor();
  });
});

test('the grid is one stop for Tab and can be left by the keyboard', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('office');
    await openReport('青禾县人民政府', 2023);
    await cell(first).click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    const inGrid = await page.evaluate(
      () => document.activeElement?.closest('#section-requests table') !== null,
    );
    expect(inGrid).toBe(false);
  });
});

test('the cell that explains several findings is proposed, and one key settles them', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2025);
    await page.locator('.report-panel').getByText('最可能有误的是').waitFor();
    await cell(second).click();
    expect(await cell(second).getAttribute('data-severity')).toBe('error');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => cell(second).getAttribute('data-severity')).toBeNull();
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(second).getAttribute('data-severity')).toBe('error');
    expect(await valueOf(second)).toMatch(/^\d+$/);
  });
});
