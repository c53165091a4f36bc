import { format2021, withCells } from '@nianbao/core';
import { HtmlValidate } from 'html-validate/node';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOfCorrection, type AnyReport, type ReportDocument } from '../src/index.ts';
import { closePdfWorkers } from '../src/pdf.ts';
import { writerById, writers } from '../src/writers.ts';
import { fileText } from './file-text.ts';
import { packed } from './pdf-text.ts';
import { hostileTexts, lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const RECEIVED = 'requests.received.naturalPersons';
const CARRIED = 'requests.carriedOver.businesses';
const FEES = 'proactive.fees.amount';
const reason = '汇总时漏计一件申请。';

const before: AnyReport = {
  ...withCells(format2021, lifelike2021, { [RECEIVED]: 120, [CARRIED]: null, [FEES]: 0.1 }),
  overview: [
    { kind: 'paragraph', text: '第一段没有改动。' },
    { kind: 'paragraph', text: '全年公开信息八百条。' },
  ],
  signature: { agency: '青禾县人民政府', date: '2025-01-20' },
};
const after: AnyReport = {
  ...withCells(format2021, before, { [RECEIVED]: 98, [CARRIED]: 7, [FEES]: 0.3 }),
  overview: [
    { kind: 'paragraph', text: '第一段没有改动。' },
    { kind: 'paragraph', text: '全年公开信息一千条。' },
  ],
  signature: { agency: '青禾县人民政府', date: '2025-01-22' },
};
const options = { date: '2025-02-28', reason };
const notice = documentOfCorrection(before, after, options);

function tableOf(document: ReportDocument, key: string) {
  const section = document.sections.find((each) => each.key === key);
  const table = section?.kind === 'narrative' ? section.passages[0] : undefined;
  if (table?.kind !== 'table') throw new Error(`No table in ${key}`);
  return table.rows;
}

describe('the notice of a correction', () => {
  test('lists every number that changed, blanks by name', () => {
    const [head, ...rows] = tableOf(notice, 'figures');
    expect(head).toEqual(['数据项', '更正前', '更正后']);
    const values = rows.map(([, old, recent]) => [old, recent]);
    expect(values).toHaveLength(3);
    expect(values).toEqual(
      expect.arrayContaining([
        ['120', '98'],
        ['未填', '7'],
        ['0.1', '0.3'],
      ]),
    );
    expect(rows.every(([name]) => name !== undefined && name.length > 5)).toBe(true);
  });

  test('has the paragraphs that changed and no others', () => {
    const texts = notice.sections.find(({ key }) => key === 'texts');
    const passages = texts?.kind === 'narrative' ? texts.passages : [];
    expect(passages.map(({ kind }) => kind)).toEqual(['heading', 'revised']);
    expect(passages[0]).toMatchObject({ text: '（一）总体情况' });
    expect(JSON.stringify(passages)).not.toContain('没有改动');
  });

  test('says what else changed, who corrected it, when and why', () => {
    expect(tableOf(notice, 'items').slice(1)).toEqual([['署名日期', '2025-01-20', '2025-01-22']]);
    expect(notice.sections.map(({ heading }) => heading.zh)).toEqual([
      '一、更正的数据',
      '二、更正的文字',
      '三、其他更正',
    ]);
    expect(notice.title).toBe('青禾县人民政府关于2024年政府信息公开工作年度报告的更正说明');
    expect(notice.signature).toEqual({
      agency: '青禾县人民政府',
      date: '2025年2月28日',
      isoDate: '2025-02-28',
    });
    expect(JSON.stringify(notice.preamble)).toContain(`更正原因：${reason}`);
  });

  test('names pictures that changed while the words did not', () => {
    const figure = (image: string) => ({ kind: 'figure', image: image.repeat(64), alt: '流程图' }) as const;
    const changed = documentOfCorrection(
      { ...before, problems: [figure('a')] },
      { ...before, problems: [figure('b')] },
      options,
    );
    expect(tableOf(changed, 'items').slice(1)).toEqual([
      ['存在的主要问题及改进情况的图片或编排', '见更正前的版本', '见更正后的版本'],
    ]);
  });

  test('of two equal versions says that nothing changed', () => {
    const same = documentOfCorrection(before, before, options);
    expect(same.sections).toEqual([]);
    expect(JSON.stringify(same.preamble)).toContain('没有不同');
  });

  test('refuses a date that there is not', () => {
    expect(() => documentOfCorrection(before, after, { ...options, date: '2025-02-30' })).toThrow(RangeError);
  });

  test('says where both versions are, where told', () => {
    const addresses = { before: 'https://www.example.gov.cn/1', after: 'https://www.example.gov.cn/2' };
    expect(tableOf(documentOfCorrection(before, after, { ...options, addresses }), 'versions')).toEqual([
      ['版本', '网址'],
      ['更正前', addresses.before],
      ['更正后', addresses.after],
    ]);
  });

  test('speaks English beside the Chinese where asked to', () => {
    const english = documentOfCorrection(before, after, { ...options, language: 'en' });
    expect(tableOf(english, 'figures')[0]).toEqual(['数据项\nFigure', '更正前\nBefore', '更正后\nAfter']);
    expect(JSON.stringify(english.preamble)).toContain('On 2025-02-28');
  });
});

describe.each(writers.filter(({ set }) => set !== undefined))('the $id writer', ({ id, set }) => {
  const read = fileText[id] ?? ((bytes: Uint8Array) => packed(new TextDecoder().decode(bytes)));
  const write = async (document: ReportDocument) => {
    if (!set) throw new Error(`The writer ${id} sets no documents`);
    return read(await set(document, { onProblem: () => undefined }));
  };

  test('sets a correction with the numbers of both versions', async () => {
    const text = await write(notice);
    for (const words of ['120', '98']) expect(text).toContain(words);
    if (id === 'csv') return;
    expect(text).toContain(reason);
    if (id === 'json') return;
    for (const words of ['更正说明', '〔－八百〕', '〔＋一千〕', '2025-01-22', '2025年2月28日'])
      expect(text).toContain(words);
  });

  test.skipIf(id === 'csv' || id === 'json')('prints the reason as it is', async () => {
    const text = await write(
      documentOfCorrection(before, after, { ...options, reason: hostileTexts.join(' ') }),
    );
    for (const hostileText of hostileTexts) expect(text).toContain(packed(hostileText));
  });
});

test('the page of a correction is valid and carries its data', async () => {
  const validator = new HtmlValidate(
    JSON.parse(
      readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8'),
    ) as ConstructorParameters<typeof HtmlValidate>[0],
  );
  const page = new TextDecoder().decode(await writerById('html')?.set?.(notice));
  const { results } = await validator.validateString(page);
  expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  expect(page).toContain('id="correction-json"');
});

test('CSV of a correction has the changed cells alone', async () => {
  const csv = new TextDecoder().decode(await writerById('csv')?.set?.(notice));
  const [head, ...lines] = csv.trimEnd().split('\r\n');
  expect(head).toMatch(/,kind,value_before,value,change$/);
  expect(lines).toHaveLength(3);
  expect(lines.find((line) => line.includes(`,${RECEIVED},`))).toMatch(/,120,98,-22$/);
});
