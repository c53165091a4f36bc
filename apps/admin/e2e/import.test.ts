import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { useVisits } from './support/visit.ts';

const visit = useVisits();

/** A real report as text, beside the repository. */
const corpus = fileURLToPath(
  new URL('../../../../shared/corpus/zhangzi-sme-service-centre-2020.txt', import.meta.url),
);

test.skipIf(!existsSync(corpus))('a document becomes a report, with its findings', async () => {
  await visit({}, async ({ page, signIn, valueOf }) => {
    await signIn('admin');
    await page.getByRole('button', { name: '导入文件' }).first().click();
    await page.locator('input[type="file"]').setInputFiles(corpus);
    await page.locator('.report-sheet').waitFor();
    expect(await page.locator('.report-header').innerText()).toContain('长子县中小企业服务中心');
    expect(await valueOf('requests.received.total')).toBe('0');
    await page.getByRole('button', { name: /原文/ }).click();
    await page
      .locator('.report-panel')
      .getByText(/没有需要核对的单元格|确认无误/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /问题/ }).click();
    await page.locator('.report-panel .finding-button').first().waitFor();
  });
});

test('a file that is no report is refused with a reason and a code', async () => {
  await visit({}, async ({ page, signIn }) => {
    await signIn('office');
    await page.getByRole('button', { name: '导入文件' }).first().click();
    await page
      .locator('input[type="file"]')
      .setInputFiles({ name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(/[a-z]+\.[a-zA-Z.]+/);
  });
});
