import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { defaultLimits, ingestProblems, read, type ReadResult } from '../src/index.ts';

const seed = readFileSync(
  new URL('../golden/zhangzi-sme-service-centre-2020/document.txt', import.meta.url),
  'utf8',
);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const readText = (text: string) => read(bytesOf(text));
const codes = (result: ReadResult) => result.problems.map(({ code }) => code);

test('an empty file', async () => {
  expect(codes(await read(new Uint8Array()))).toEqual(['input.empty']);
  expect(codes(await readText(' \n\t\r\n　'))).toEqual(['input.empty']);
});

test('binary files are named for what they are', async () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13);
  const result = await read(png);
  expect(result.report).toBeNull();
  expect(codes(result)).toEqual(['input.binary']);
  expect(result.problems[0]?.message.zh).toContain('PNG');
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 251);
  expect(codes(await read(noise))).toEqual(['input.binary']);
});

test('a file over the limit is not looked into', async () => {
  const result = await read(bytesOf(seed), { limits: { maxBytes: 100 } });
  expect(codes(result)).toEqual(['input.tooLarge']);
  expect(defaultLimits.maxBytes).toBeGreaterThan(100);
});

test('a report of 2016 is recognised and refused', async () => {
  const titled =
    '长子县民政局2016年政府信息公开工作年度报告\n本报告根据条例编制。\n一、概述\n主动公开信息120条。\n';
  const byPeriod =
    '政府信息公开工作年度报告\n统计期限自2016年1月1日起至2016年12月31日止。\n一、概述\n主动公开信息120条。\n二、存在的主要问题及改进情况\n无\n';
  for (const text of [titled, byPeriod]) {
    const result = await readText(text);
    expect(result.report).toBeNull();
    expect(codes(result)).toEqual(['input.yearBeforeFormats']);
  }
});

test('a text cut off in a table says what is missing and leaves it blank', async () => {
  const result = await readText(seed.slice(0, seed.indexOf('4.保护第三方')));
  expect(codes(result)).toEqual(['input.truncated']);
  const message = result.problems[0]?.message.zh ?? '';
  expect(message).toContain('4.保护第三方合法权益');
  expect(message).toContain('其他需要报告的事项');
  expect(message).not.toContain('3.危及');
  const blank = result.cells.filter(({ value }) => value === null);
  expect(blank).toHaveLength(7 * 16 + 15);
  expect(blank.every(({ certainty, source }) => certainty === 'doubtful' && source === '')).toBe(true);
  expect(result.report).toMatchObject({ format: '2019', year: 2020, requests: { received: { total: 0 } } });
});

test('wherever a text is cut off, nothing is read into the wrong row', async () => {
  // A number for every row, so that a shifted row shows.
  let next = 0;
  const numbered = seed.replace(/(?: 0| ＋1){2,}|^0(?: 0)+/gmu, (row) =>
    row.replace(/0/gu, () => String(++next)),
  );
  const whole = new Map((await readText(numbered)).cells.map(({ cell, value }) => [cell, value]));
  for (let at = 200; at < numbered.length; at += 97) {
    const { cells } = await readText(numbered.slice(0, numbered.lastIndexOf('\n', at)));
    for (const { cell, value } of cells)
      if (value !== null) expect([at, cell, value]).toEqual([at, cell, whole.get(cell)]);
  }
});

test('a year that cannot be', async () => {
  for (const year of ['3020', '0220', '1020']) {
    const result = await readText(seed.replace('2020 年政府信息公开', `${year} 年政府信息公开`));
    expect(result.report).toBeNull();
    expect(codes(result)).toEqual(['input.yearInvalid']);
    expect(result.cells.filter(({ value }) => value !== null)).toHaveLength(198);
  }
});

test('no year in the title: the period tells, then the signature', async () => {
  const untitled = seed.replace('2020 年政府信息公开', '政府信息公开');
  const byPeriod = await readText(untitled);
  expect([byPeriod.report?.year, codes(byPeriod)]).toEqual([2020, ['input.yearInferred']]);
  const bySignature = await readText(untitled.replace('2020 年 1 月 1 日起至 2020', ''));
  expect([bySignature.report?.year, codes(bySignature)]).toEqual([2020, ['input.yearInferred']]);
  const byNothing = await readText(untitled.replaceAll(/20\d\d/gu, '某'));
  expect([byNothing.report, codes(byNothing)]).toEqual([null, ['input.yearMissing']]);
});

test('no agency anywhere', async () => {
  const result = await readText(seed.replaceAll('长子县中小企业服务中心', ''));
  expect([result.report, codes(result)]).toEqual([null, ['input.agencyMissing']]);
});

test('a date that does not exist', async () => {
  const result = await readText(seed.replace('2021 年 1 月 29 日', '2021 年 2 月 30 日'));
  expect(result.report?.signature).toEqual({ agency: '长子县中小企业服务中心', date: null });
  expect(codes(result)).toEqual(['input.dateInvalid']);
});

test('text that is no report', async () => {
  for (const text of [
    '关于做好防汛工作的通知\n各乡镇人民政府：\n今年汛期降水偏多，请做好准备。\n2024年6月1日\n',
    'The quick brown fox jumps over the lazy dog.',
    '一、二、三、四、五',
  ])
    expect([(await readText(text)).report, codes(await readText(text))]).toEqual([null, ['input.notReport']]);
});

test('a row whose number is not one', async () => {
  const result = await readText(seed.replace('行政许可 0 0 0', '行政许可 0 0 1.5'));
  expect(codes(result)).toEqual(['input.cellUnreadable']);
  expect(result.problems[0]).toMatchObject({
    path: 'proactive.licensing.decisions',
    place: { kind: 'text', line: 92, column: 10 },
  });
  expect(result.report).toMatchObject({ proactive: { licensing: { previous: 0, decisions: null } } });
});

test('a row that is not there, and a number that belongs nowhere', async () => {
  const missing = await readText(seed.replace('行政强制 0 0 0', ''));
  expect(codes(missing)).toEqual(['input.rowsMissing']);
  expect(missing.problems[0]?.message.zh).toContain('行政强制');
  const extra = await readText(seed.replace('行政强制 0 0 0', '行政强制 0 0 0\n行政检查 7 8 9'));
  expect(codes(extra)).toEqual(['input.numbersUnplaced']);
  expect(extra.unused.map(({ text }) => text)).toEqual(['行政检查 7 8 9']);
});

test('tables that are pictures', async () => {
  const prose = seed.replace(
    /二、主动公开[\s\S]*(?=五、存在)/u,
    '二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n',
  );
  const result = await readText(prose);
  expect(codes(result)).toEqual(['input.tablesMissing']);
  expect(result.report?.year).toBe(2020);
});

test('one row for what is now several', async () => {
  const later = seed.replaceAll('2020', '2022').replaceAll('2021 年', '2023 年');
  const result = await readText(later);
  expect([result.report?.format, result.report?.year, codes(result)]).toEqual([
    '2019',
    2022,
    ['input.formatUnexpected'],
  ]);
});

test('JSON: the problems are those of the report itself', async () => {
  const cell = await readText(
    '{"format":"2021","year":2024,"agency":"长子县民政局","requests":{"received":{"total":"3"}}}',
  );
  expect([cell.report, codes(cell), cell.problems[0]?.path]).toEqual([
    null,
    ['report.cell.notNumber'],
    'requests.received.total',
  ]);
  expect(codes(await readText('{"format": }'))).toEqual(['report.json.syntax']);
  const good = await readText('{"format":"2021","year":2024,"agency":"长子县民政局"}');
  expect(good.report?.year).toBe(2024);
  expect(good.cells).toHaveLength(200);
});

test('other encodings are found by content', async () => {
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(seed, 'utf16le')]);
  const bare = Uint8Array.from(Buffer.from(seed, 'utf16le'));
  for (const bytes of [utf16, bare])
    expect((await read(bytes)).report?.agency).toBe('长子县中小企业服务中心');
  const damaged = Uint8Array.from([...bytesOf(seed), 0xff, 0xff, 0xff]);
  const result = await read(damaged);
  expect(result.report?.year).toBe(2020);
  expect(codes(result)).toEqual(['input.encoding']);
});

test('every kind of problem is brought about by some test', () => {
  const folder = new URL('./', import.meta.url);
  const tests = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  const golden = new URL('../golden/', import.meta.url);
  const reviews = readdirSync(golden, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFileSync(new URL(`${name}/review.txt`, golden), 'utf8'))
    .join('\n');
  for (const { code } of Object.values(ingestProblems)) {
    expect(code).toMatch(/^input(?:\.[a-zA-Z]+)+$/u);
    expect([code, tests.includes(`'${code}'`) || reviews.includes(` ${code}:`)]).toEqual([code, true]);
  }
});
