import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

test('paragraphs split with Enter and join with Backspace, and undo covers text and cells alike', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf, isSaved }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2024);
    const section = page.locator('#section-otherMatters .narrative');
    const blocks = section.locator('textarea');
    const before = await blocks.count();
    await blocks.last().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('第一句。第二句。');
    expect(await blocks.count()).toBe(before + 1);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    expect(await blocks.last().inputValue()).toBe('第二句。');
    await page.keyboard.press('Backspace');
    expect(await blocks.last().inputValue()).toBe('第一句。第二句。');

    const number = await valueOf('requests.received.naturalPersons');
    await cell('requests.received.naturalPersons').click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    expect(await valueOf('requests.received.naturalPersons')).toBe(number);
    await page.keyboard.press('Control+z');
    expect(await blocks.last().inputValue()).toBe('第二句。');
    await isSaved();
    await page.reload();
    await page.locator('.report-sheet').waitFor();
    expect(await blocks.last().inputValue()).toBe('第二句。');
  });
});

test('a block is turned into a heading that carries on the numbering', async () => {
  await visit({}, async ({ page, signIn, openReport }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2023);
    const section = page.locator('#section-overview .narrative');
    const headings = await section.locator('.heading').count();
    await section.getByRole('button', { name: '添加标题' }).click();
    expect(await section.locator('.heading').count()).toBe(headings + 1);
    expect(await section.locator('.numbering').last().inputValue()).toBe('（六）');
    await page.keyboard.type('其他工作');
    expect(await section.locator('.heading textarea').last().inputValue()).toBe('其他工作');
  });
});
