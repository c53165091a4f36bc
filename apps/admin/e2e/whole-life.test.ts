import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openPanel, statusIs, submit, take, takeAndConfirm } from './support/steps.ts';
import { useVisits } from './support/visit.ts';
import type { Visitor } from './support/visitor.ts';

const visit = useVisits();

/** A real report as text, beside the repository, and whose it is. */
const corpus = fileURLToPath(
  new URL('../../../../shared/corpus/zhangzi-sme-service-centre-2020.txt', import.meta.url),
);
const issuer = '长子县中小企业服务中心';

/** The clerk's agency has reported from later on: the year is free. */
const agency = '青禾县教育局';
const year = 2020;
const cell = 'requests.received.naturalPersons';
const total = 'requests.received.total';
const granted = 'requests.outcome.granted.naturalPersons';

/** The document as the clerk's own agency would have written it. */
async function document() {
  const text = await readFile(corpus, 'utf8');
  return {
    name: `${agency}${year}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(text.replaceAll(issuer, agency)),
  };
}

async function type({ cell: cellOf, page, isSaved }: Visitor, id: string, value: string): Promise<void> {
  await cellOf(id).click();
  await page.keyboard.type(value);
  await page.keyboard.press('Enter');
  await isSaved();
}

/** So many requests of natural persons, all granted. */
async function report(clerk: Visitor, count: string): Promise<void> {
  await type(clerk, cell, count);
  await type(clerk, granted, count);
  await clerk.page.locator('#section-requests').getByRole('button', { name: '计算总计' }).click();
  await expect.poll(() => clerk.valueOf(total), { timeout: 20_000 }).toBe(count);
  await clerk.isSaved();
}

test.skipIf(!existsSync(corpus))(
  'the whole life of a report: read from a document, mended, returned, answered, published, corrected',
  { timeout: 400_000 },
  async () => {
    await visit({}, async (clerk) => {
      const { page } = clerk;
      await clerk.signIn('clerk');
      await page.getByRole('button', { name: '导入文件' }).first().click();
      await page.locator('input[type="file"]').setInputFiles(await document());
      await page.locator('.report-sheet').waitFor();
      await openPanel(clerk, /问题/);
      const fixes = page.locator('.report-panel .finding-fix');
      await fixes.first().waitFor();
      const before = await fixes.count();
      expect(before).toBeGreaterThan(0);
      for (let left = before; left > 0; left -= 1) {
        await fixes.first().click();
        await expect.poll(() => fixes.count(), { timeout: 20_000 }).toBeLessThan(left);
      }
      await clerk.isSaved();
      await submit(clerk);
    });

    await visit({}, async (reviewer) => {
      const { page } = reviewer;
      await reviewer.signIn('reviewer');
      await page.goto(`/review?year=${year}&state=submitted`);
      await page.locator('.queue-agency a', { hasText: agency }).click();
      await page.locator('.report-sheet').waitFor();
      await reviewer.cell(cell).click();
      await page.keyboard.press('Control+Alt+m');
      await page.getByLabel('意见内容').fill('台账上有申请，请核对。');
      await page.keyboard.press('Control+Enter');
      await page.locator('.remark').getByText('台账上有申请').waitFor();
      await takeAndConfirm(reviewer, '退回', { label: '退回理由', text: '请核对申请数量。' });
      await statusIs(reviewer, 'returned');
    });

    await visit({}, async (clerk) => {
      const { page } = clerk;
      await clerk.signIn('clerk');
      await page.goto('/');
      const card = page.locator('.task-card[data-kind="returned"]', { hasText: '请核对申请数量。' });
      await card.getByText('1 条意见待处理').click();
      await page.locator('.remark-place').click();
      await page.locator('.remark').getByRole('button', { name: '回复' }).click();
      await page.getByLabel('回复内容').fill('已核对台账，补报 3 件。');
      await page.keyboard.press('Control+Enter');
      await page.locator('.remark-answer').getByText('补报 3 件').waitFor();
      await report(clerk, '3');
      await submit(clerk);
    });

    await visit({}, async (reviewer) => {
      await reviewer.signIn('reviewer');
      await reviewer.openReport(agency, year);
      expect(await reviewer.valueOf(total)).toBe('3');
      await openPanel(reviewer, /意见/);
      await reviewer.page.locator('.remark').getByRole('button', { name: '标为已解决' }).click();
      await reviewer.page.getByText('意见均已解决').waitFor();
      await take(reviewer, '审核通过');
      await statusIs(reviewer, 'approved');
    });

    await visit({}, async (office) => {
      await office.signIn('office');
      await office.openReport(agency, year);
      await takeAndConfirm(office, '公布');
      await statusIs(office, 'published');
    });

    const address = '/public/sample/agencies/education/2020/';
    await visit({}, async ({ page, passesAxe }) => {
      // A citizen, signed in nowhere, comes by the list.
      await page.goto('/public');
      await page
        .getByRole('link', { name: /青禾县/ })
        .first()
        .click();
      await page.goto('/public/sample/agencies/education/');
      await page.locator(`a[href^="${address}"]`).first().click();
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      expect(await page.locator('body').innerText()).toContain(agency);
      expect(await page.getByRole('table').first().innerText()).not.toBe('');
      await passesAxe('all');
    });

    await visit({}, async (office) => {
      await office.signIn('office');
      await office.openReport(agency, year);
      await takeAndConfirm(office, '发起更正', { label: '更正理由', text: '自然人申请数量有误。' });
      await statusIs(office, 'correcting');
    });
    await visit({}, async (clerk) => {
      await clerk.signIn('clerk');
      await clerk.openReport(agency, year);
      await report(clerk, '4');
      await submit(clerk);
    });
    await visit({}, async (office) => {
      await office.signIn('office');
      await office.openReport(agency, year);
      await take(office, '审核通过');
      await statusIs(office, 'approved');
      await takeAndConfirm(office, '公布');
      await statusIs(office, 'published');
    });

    await visit({}, async ({ page, passesAxe }) => {
      await page.goto(address);
      await page.getByText('自然人申请数量有误。').waitFor();
      await page.locator('a[href*="correction-"]').first().click();
      await page.getByText('自然人申请数量有误。').first().waitFor();
      expect(page.url()).toContain('correction-');
      await passesAxe('all');
    });
  },
);
