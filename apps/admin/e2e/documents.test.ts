import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

test('the preview is the document and follows what is typed', async () => {
  await visit({}, async ({ page, signIn, openReport, cell }) => {
    await signIn('office');
    await openReport('青禾县人民政府', 2025);
    await page.getByRole('button', { name: '预览' }).click();
    const frame = page.frameLocator('iframe.preview');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    await cell('requests.received.naturalPersons').click();
    await page.keyboard.type('123456');
    await frame.getByText('123456').first().waitFor();
    await page.keyboard.press('Escape');
  });
});

test('PDF, web page and data are downloaded', async () => {
  await visit({}, async ({ page, signIn, openReport }) => {
    await signIn('office');
    await openReport('青禾县人民政府', 2025);
    const save = async (item: string) => {
      await page.getByRole('button', { name: '下载' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const pdf = await save('PDF 文件');
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.name).toMatch(/2025.*\.pdf$/);
    const html = await save('网页（HTML）');
    expect(html.bytes.toString()).toContain('青禾县人民政府');
    const json = JSON.parse((await save('数据（JSON）')).bytes.toString());
    expect(json).toMatchObject({ format: '2021', year: 2025, agency: '青禾县人民政府' });
  });
});
