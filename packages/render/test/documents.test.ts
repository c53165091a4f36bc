import { format2021, packCells, RollUp, withCells, type Format } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { HtmlValidate } from 'html-validate/node';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOfComparison, documentOfRollUp, type AnyReport, type ReportDocument } from '../src/index.ts';
import { closePdfWorkers } from '../src/pdf.ts';
import { writerById, writers } from '../src/writers.ts';
import { fileText } from './file-text.ts';
import { packed } from './pdf-text.ts';
import { hostileTexts, lifelike2019, lifelike2021 } from './sample-reports.ts';

afterAll(closePdfWorkers);

const validator = new HtmlValidate(
  JSON.parse(
    readFileSync(new URL('../.htmlvalidate.json', import.meta.url), 'utf8'),
  ) as ConstructorParameters<typeof HtmlValidate>[0],
);

const RECEIVED = 'requests.received.naturalPersons';

/** Three members: one with a blank, one without a report. */
function sampleRollUp(hostileName = '青禾县水利局'): ReportDocument {
  const rollUp = new RollUp(format2021, ['a', 'b', 'c']);
  const of = (seed: number) =>
    generateReport({ seed, year: 2024, agency: '某局', size: 'small' }) as AnyReport;
  rollUp.put('a', format2021, packCells(format2021, withCells(format2021, of(1), { [RECEIVED]: null })));
  rollUp.put('b', format2021, packCells(format2021, withCells(format2021, of(2), { [RECEIVED]: 41 })));
  return documentOfRollUp(rollUp, {
    agency: '青禾县',
    year: 2024,
    names: new Map([
      ['a', hostileName],
      ['b', '青禾县教育局'],
      ['c', '青禾县民政局'],
    ]),
    signature: { agency: '青禾县人民政府办公室', date: '2025-03-20' },
  });
}

const before = withCells(format2021, lifelike2021, {
  [RECEIVED]: 120,
  'requests.carriedOver.businesses': null,
});
const after: AnyReport = {
  ...withCells(format2021, before, { [RECEIVED]: 98, 'requests.carriedOver.businesses': 7 }),
  year: 2025,
  overview: [
    { kind: 'paragraph', text: '全年公开信息一千条。' },
    { kind: 'paragraph', text: '新增一段。' },
  ],
};
const old: AnyReport = {
  ...before,
  overview: [{ kind: 'paragraph', text: '全年公开信息八百条。' }],
};

function valueOf(document: ReportDocument, id: string) {
  const cells = document.sections.flatMap((section) =>
    section.kind === 'tables' ? section.tables.flatMap(({ body }) => body.flatMap((row) => row.cells)) : [],
  );
  const found = cells.find((cell) => cell.kind === 'value' && cell.id === id);
  if (found?.kind !== 'value') throw new Error(`No cell ${id}`);
  return found;
}

describe('the document of a roll-up', () => {
  test('says of a sum how many reports are in it, and of the whole what is missing', () => {
    const document = sampleRollUp();
    expect(valueOf(document, RECEIVED)).toMatchObject({
      value: 41,
      annotation: { kind: 'coverage', contributors: 1, reports: 2 },
    });
    expect(valueOf(document, 'requests.received.businesses').annotation).toBeUndefined();
    expect(document.isDraft).toBe(true);
    expect(document.notice?.zh).toBe('草稿（缺1个机关，1项填报不全）');
  });

  test('lists the agencies in the order of their names, with main figures; the missing one has none', () => {
    const [members, coverage] = sampleRollUp().annexes;
    const table = members?.passages[0];
    if (table?.kind !== 'table') throw new Error('No table of agencies');
    expect(table.rows.map((row) => row.slice(1, 3))).toEqual([
      ['机关名称', '报告'],
      ['青禾县水利局', '已纳入'],
      ['青禾县教育局', '已纳入'],
      ['青禾县民政局', '未报送'],
    ]);
    expect(table.rows[0]?.slice(3)).toHaveLength(7);
    expect(new Set(table.rows[3]?.slice(3))).toEqual(new Set(['—']));
    const counts = coverage?.passages[0];
    expect(counts?.kind === 'table' && counts.rows[1]?.slice(1)).toEqual(['41', '1', '1', '0', '1']);
  });

  test('is no draft when it is whole', () => {
    const rollUp = new RollUp(format2021, ['a']);
    rollUp.put('a', format2021, packCells(format2021, lifelike2021));
    const document = documentOfRollUp(rollUp, { agency: '青禾县', year: 2024 });
    expect([document.isDraft, document.notice, document.annexes.length]).toEqual([false, null, 1]);
  });
});

describe('the document of a comparison', () => {
  const document = documentOfComparison(old, after);

  test('marks what changed with the number before and the difference', () => {
    expect(valueOf(document, RECEIVED)).toMatchObject({
      printed: '98',
      annotation: { kind: 'change', before: '120', difference: '-22' },
    });
    // Blank is not zero: there is no difference to a blank.
    expect(valueOf(document, 'requests.carriedOver.businesses').annotation).toEqual({
      kind: 'change',
      before: '',
      difference: null,
    });
    expect(valueOf(document, 'requests.received.businesses').annotation).toBeUndefined();
  });

  test('has removed and added text in reading order', () => {
    const overview = document.sections.find(({ key }) => key === 'overview');
    const passages = overview?.kind === 'narrative' ? overview.passages : [];
    const pieces = passages.flatMap((passage) => (passage.kind === 'revised' ? passage.pieces : []));
    expect(pieces.filter(({ kind }) => kind === 'removed').map(({ text }) => text)).toEqual(['八百条']);
    expect(pieces.filter(({ kind }) => kind === 'added').map(({ text }) => text)).toEqual([
      '一千条。',
      '新增一段',
    ]);
  });

  test('across formats every cell is compared, marked as a gap, or explained', () => {
    const across = documentOfComparison(lifelike2019, lifelike2021);
    const gaps = across.annexes.find(({ key }) => key === 'gaps');
    const listed = JSON.stringify(gaps);
    const marked = (format2021 as Format).cells.filter(
      ({ id }) => valueOf(across, id).annotation?.kind === 'gap',
    );
    expect(marked.length).toBeGreaterThan(0);
    expect(gaps?.passages.map((passage) => passage.kind === 'table' && passage.caption)).toEqual([
      '合并后可以对照的数据',
      '仅旧报告有的数据',
      '仅新报告有的数据',
    ]);
    expect(listed).toContain('本年废止件数');
    expect(documentOfComparison(old, after).annexes.map(({ key }) => key)).toEqual(['changes']);
  });

  test('a report compared with itself has no changes', () => {
    const same = documentOfComparison(old, old);
    expect(JSON.stringify(same.sections)).not.toMatch(/"kind":"(change|revised|gap)"/);
  });
});

describe.each(writers.filter(({ set }) => set !== undefined))('the $id writer', ({ id, set }) => {
  const read = fileText[id] ?? ((bytes: Uint8Array) => packed(new TextDecoder().decode(bytes)));
  const isData = id === 'csv' || id === 'json';
  const write = async (document: ReportDocument) => {
    if (!set) throw new Error(`The writer ${id} sets no documents`);
    return read(await set(document, { onProblem: () => undefined }));
  };

  test('sets a roll-up with its agencies', async () => {
    const text = await write(sampleRollUp());
    expect(text).toContain('41');
    if (isData) return;
    for (const words of ['青禾县教育局', '未报送', '缺1个机关']) expect(text).toContain(words);
    if (id !== 'xlsx') expect(text).toContain('41[1/2]');
  });

  test('sets a comparison with both numbers and both texts', async () => {
    const text = await write(documentOfComparison(old, after));
    expect(text).toContain('120');
    if (isData) return;
    for (const words of ['120→98(-22)', '〔－八百条〕', '〔＋一千条。〕', '〔＋新增一段〕'])
      expect(text).toContain(words);
  });

  test.skipIf(isData)('prints names as they are', async () => {
    const text = await write(sampleRollUp(hostileTexts.join(' ')));
    for (const hostileText of hostileTexts) expect(text).toContain(packed(hostileText));
  });
});

test('pages of roll-ups and comparisons are valid and carry their data', async () => {
  for (const [document, id] of [
    [sampleRollUp(), 'rollup-json'],
    [documentOfComparison(lifelike2019, after), 'comparison-json'],
  ] as const) {
    const page = new TextDecoder().decode(await writerById('html')?.set?.(document));
    const { results } = await validator.validateString(page);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    expect(page).toContain(`id="${id}"`);
  }
});

test('CSV of a comparison has both numbers of every cell', async () => {
  const csv = new TextDecoder().decode(await writerById('csv')?.set?.(documentOfComparison(old, after)));
  const [head, ...lines] = csv.trimEnd().split('\r\n');
  expect(head).toMatch(/,value,year_before,value_before,change,ratio$/);
  expect(lines.find((line) => line.includes(`,${RECEIVED},`))).toMatch(/,98,2024,120,-22,-0.18\d*$/);
});
