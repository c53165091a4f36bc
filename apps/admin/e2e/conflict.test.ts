import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

const shared = 'requests.received.naturalPersons';
const mine = 'requests.received.businesses';
const theirs = 'requests.received.research';

test('two editors: separate changes merge, the same cell is put to the second to decide', async () => {
  await visit({}, async (first) => {
    await visit({}, async (second) => {
      for (const each of [first, second]) {
        await each.signIn('office');
        await each.openReport('青禾县发展和改革局', 2025);
      }
      await first.cell(theirs).click();
      await first.page.keyboard.type('31');
      await first.page.keyboard.press('Enter');
      await first.cell(shared).click();
      await first.page.keyboard.type('41');
      await first.page.keyboard.press('Enter');
      await first.page.waitForResponse((response) => response.request().method() === 'PATCH');
      await first.isSaved();

      await second.cell(mine).click();
      await second.page.keyboard.type('51');
      await second.page.keyboard.press('Enter');
      await second.page.getByText('已并入他人的').waitFor();
      await second.isSaved();
      expect(await second.valueOf(theirs)).toBe('31');
      expect(await second.valueOf(shared)).toBe('41');

      await second.cell(shared).click();
      await second.page.keyboard.type('61');
      await second.page.keyboard.press('Enter');
      await second.page.waitForResponse((response) => response.request().method() === 'PATCH');
      await second.isSaved();

      await first.cell(shared).click();
      await first.page.keyboard.type('71');
      await first.page.keyboard.press('Enter');
      const dialog = first.page.getByRole('dialog', { name: '他人修改了同样的地方' });
      await dialog.waitFor();
      await dialog.getByText('61').waitFor();
      await dialog.getByRole('button', { name: '全部采用他人的' }).click();
      await dialog.getByRole('button', { name: '按所选保存' }).click();
      await first.isSaved();
      expect(await first.valueOf(shared)).toBe('61');
      expect(await first.valueOf(mine)).toBe('51');
    });
  });
});
