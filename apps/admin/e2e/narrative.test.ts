import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

/** A browser tells of a moved caret a moment after the key; nobody types faster, in milliseconds. */
const CARET = 150;

test('paragraphs split with Enter and join with Backspace, and undo covers text and cells alike', async () => {
  await visit({}, async ({ page, signIn, openReport, cell, valueOf, isSaved }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2024);
    const text = page.locator('#section-otherMatters [role="textbox"]');
    await text.waitFor();
    const blocks = text.locator('> p');
    const before = await blocks.count();
    await blocks.last().click();
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(CARET);
    await page.keyboard.press('Enter');
    await page.keyboard.type('第一句。第二句。');
    expect(await blocks.count()).toBe(before + 1);
    for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowLeft');
    await page.waitForTimeout(CARET);
    await page.keyboard.press('Enter');
    expect(await blocks.last().textContent()).toBe('第二句。');
    await page.keyboard.press('Backspace');
    expect(await blocks.last().textContent()).toBe('第一句。第二句。');

    const number = await valueOf('requests.received.naturalPersons');
    await cell('requests.received.naturalPersons').click();
    await page.keyboard.type('77');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    expect(await valueOf('requests.received.naturalPersons')).toBe(number);
    await page.keyboard.press('Control+z');
    expect(await blocks.last().textContent()).toBe('第二句。');
    await isSaved();
    await page.reload();
    await page.locator('#section-otherMatters [role="textbox"]').waitFor();
    expect(await blocks.last().textContent()).toBe('第二句。');
  });
});

test('a heading carries on the numbering, and is numbered anew after it moved', async () => {
  await visit({}, async ({ page, signIn, openReport }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2023);
    const section = page.locator('#section-overview .narrative');
    await section.getByRole('textbox', { name: '总体情况' }).waitFor();
    const headings = section.locator('.heading');
    const count = await headings.count();
    await section.getByRole('button', { name: '在文末加标题' }).click();
    expect(await headings.count()).toBe(count + 1);
    expect(await section.locator('.numbering').last().inputValue()).toBe('（六）');
    await page.keyboard.type('其他工作');
    expect(await headings.last().locator('.words').textContent()).toBe('其他工作');
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await section.getByRole('button', { name: '重排序号' }).click();
    const numbers = await section.locator('.numbering').evaluateAll((boxes) =>
      // What is found there are the boxes of the numbers.
      boxes.map((box) => (box as HTMLInputElement).value),
    );
    expect(numbers).toEqual(['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']);
  });
});

test('a figure put in from the tables follows its cell, in the same step of undo', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('office');
    await openReport('青禾县教育局', 2022);
    const text = page.locator('#section-otherMatters [role="textbox"]');
    await text.click();
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(CARET);
    await page.keyboard.type('本年新收');
    await page.keyboard.press('Control+;');
    await page.getByRole('combobox').fill('新收 自然人');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('件');
    const field = text.locator('.live-field');
    const before = await field.textContent();
    expect(before).toMatch(/^\d+$/);
    await cell('requests.received.naturalPersons').click();
    await page.keyboard.type('4321');
    await page.keyboard.press('Enter');
    expect(await field.textContent()).toBe('4321');
    await page.keyboard.press('Control+z');
    expect(await field.textContent()).toBe(before);
  });
});

test('what an input method makes up is text once it is chosen, and one step of undo', async () => {
  await visit({}, async ({ page, signIn, openReport, isSaved }) => {
    await signIn('office');
    await openReport('青禾县发展和改革局', 2021);
    const text = page.locator('#section-otherMatters [role="textbox"]');
    await text.click();
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(CARET);
    const before = await text.textContent();
    const input = await page.context().newCDPSession(page);
    for (const pinyin of ['g', 'go', 'gong', 'gongkai'])
      await input.send('Input.imeSetComposition', {
        text: pinyin,
        selectionStart: pinyin.length,
        selectionEnd: pinyin.length,
      });
    await input.send('Input.insertText', { text: '公开' });
    await page.waitForTimeout(CARET);
    expect(await text.textContent()).toBe(`${before}公开`);
    await isSaved();
    await page.keyboard.press('Control+z');
    expect(await text.textContent()).toBe(before);
  });
});

test('a passage from Word comes in as headings, paragraphs and a table', async () => {
  await visit({}, async ({ page, signIn, openReport, paste }) => {
    await signIn('office');
    await openReport('青禾县发展和改革局', 2020);
    const text = page.locator('#section-otherMatters [role="textbox"]');
    await text.click();
    await page.keyboard.press('Control+End');
    await page.waitForTimeout(CARET);
    await page.keyboard.press('Enter');
    const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
<p class=MsoNormal style='text-indent:32pt'><b>（一）<span>收费情况</span></b><o:p></o:p></p>
<p class=MsoNormal>本年未收取信息处理费。<o:p></o:p></p>
<table class=MsoTableGrid><tr><td><p class=MsoNormal>项目</p></td><td><p class=MsoNormal>件数</p></td></tr>
<tr><td><p class=MsoNormal>按件</p></td><td><p class=MsoNormal>0</p></td></tr></table><!--EndFragment--></body></html>`;
    await paste({ text: '', html: word });
    expect(await text.locator('.heading .words').last().textContent()).toBe('收费情况');
    expect(await text.locator('> p').last().textContent()).toBe('本年未收取信息处理费。');
    expect(await text.locator('td').allTextContents()).toEqual(['项目', '件数', '按件', '0']);
  });
});
