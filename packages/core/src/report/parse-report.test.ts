import { expect, test } from 'vitest';
import { formats } from '../formats/formats.ts';
import { format2021 } from '../formats/format-2021.ts';
import type { Problem } from '../problem/problem.ts';
import { makeBlank } from './blank.ts';
import { parseReport, parseReportJson, problemOfYear } from './parse-report.ts';
import { reportProblems } from './problems.ts';
import { deriveJsonSchema } from './schema.ts';
import { withCells } from './with-cells.ts';

const agency = '青禾县水利局';
const blank = makeBlank(format2021, { agency, year: 2024 });
const put = (path: string, value: unknown) => putAt(structuredClone(blank), path.split('.'), value);

function putAt(node: object, [key = '', ...rest]: readonly string[], value: unknown): object {
  const record = node as Record<string, object>;
  return { ...record, [key]: rest.length === 0 ? value : putAt(record[key] ?? {}, rest, value) };
}

const produced = new Set<string>();
function problemsOf(value: unknown): readonly Problem[] {
  const { report, problems } = typeof value === 'string' ? parseReportJson(value) : parseReport(value);
  expect(report === null).toBe(problems.length > 0);
  for (const problem of problems) {
    produced.add(problem.code);
    for (const text of [problem.message, problem.fix]) {
      expect(text?.zh).toMatch(/\p{Script=Han}/u);
      expect(text?.en).toMatch(/[a-z]/);
    }
  }
  return problems;
}
const codesOf = (value: unknown) => problemsOf(value).map(({ code, path }) => [code, path]);

const cell = 'requests.received.naturalPersons';
const money = 'proactive.fees.amount';

test.each([
  ['text that is not JSON', '{"format":"2021",', [['report.json.syntax', undefined]]],
  ['an empty text', '', [['report.json.syntax', undefined]]],
  ['a JSON array', '[]', [['report.json.notObject', undefined]]],
  ['null', 'null', [['report.json.notObject', undefined]]],
  [
    'no format and no year',
    {},
    [
      ['report.field.missing', 'format'],
      ['report.field.missing', 'year'],
    ],
  ],
  ['a format that does not exist', put('format', '2031'), [['report.format.unknown', 'format']]],
  ['a number for the format', put('format', 2021), [['report.format.unknown', 'format']]],
  ['a year before the formats', put('year', 2016), [['report.year.beforeFormats', 'year']]],
  ['a year of five digits', put('year', 20233), [['report.year.invalid', 'year']]],
  ['a year as text', put('year', '2024'), [['report.year.invalid', 'year']]],
  ['a year with a fraction', put('year', 2024.5), [['report.year.invalid', 'year']]],
  ['a string in a cell', put(cell, '3'), [['report.cell.notNumber', cell]]],
  ['true in a cell', put(cell, true), [['report.cell.notNumber', cell]]],
  ['an object in a cell', put(cell, { value: 3 }), [['report.cell.notNumber', cell]]],
  ['not a number', put(cell, Number.NaN), [['report.cell.notNumber', cell]]],
  ['a decimal in a count', put(cell, 1.5), [['report.cell.notWhole', cell]]],
  ['a negative count', put(cell, -1), [['report.cell.negative', cell]]],
  ['a count beyond reason', put(cell, 1e12), [['report.cell.tooLarge', cell]]],
  ['a count beyond exact numbers', put(cell, 1e300), [['report.cell.tooLarge', cell]]],
  ['money finer than a fen', put(money, 0.1234567), [['report.cell.moneyDecimals', money]]],
  ['negative money', put(money, -0.5), [['report.cell.negative', money]]],
  ['money beyond reason', put(money, 1e12), [['report.cell.tooLarge', money]]],
  [
    'a number where cells are expected',
    put('requests.received', 3),
    [['report.field.invalid', 'requests.received']],
  ],
  ['no agency', put('agency', '  '), [['report.field.invalid', 'agency']]],
  ['an agency that is missing', put('agency', undefined), [['report.field.missing', 'agency']]],
  [
    'a date that does not exist',
    put('signature.date', '2025-02-30'),
    [['report.field.invalid', 'signature.date']],
  ],
  ['an unknown field', put('remark', 'x'), [['report.field.unknown', 'remark']]],
  ['an unknown row', put('requests.recieved', {}), [['report.field.unknown', 'requests.recieved']]],
  [
    'a block of an unknown kind',
    put('overview', [{ kind: 'html', text: '<b>' }]),
    [['report.field.invalid', 'overview.0.kind']],
  ],
  [
    'an unknown key in a block',
    put('overview', [{ kind: 'paragraph', text: '', style: 'x' }]),
    [['report.field.unknown', 'overview.0.style']],
  ],
  [
    'live fields that cannot be',
    put('overview', [
      {
        kind: 'paragraph',
        text: '收到34件',
        fields: [
          { at: 2, length: 2, cell },
          { at: 3, length: 1, cell },
          { at: 4, length: 2, cell },
        ],
      },
      { kind: 'paragraph', text: '34', fields: [{ at: 0, length: 2, cell: 'requests.nothing' }] },
    ]),
    [
      ['report.liveField.order', 'overview.0.fields.1'],
      ['report.liveField.range', 'overview.0.fields.2'],
      ['report.liveField.cell', 'overview.1.fields.0.cell'],
    ],
  ],
  [
    'a justification without a reason',
    put('justifications', [{ rule: 'requests.balance', reason: ' ' }]),
    [['report.field.invalid', 'justifications.0.reason']],
  ],
  [
    'a justification with an unknown key',
    put('justifications', [{ rule: 'requests.balance', reason: '已核实', status: 'ok' }]),
    [['report.field.unknown', 'justifications.0.status']],
  ],
  [
    'a justification on a day that does not exist',
    put('justifications', [{ rule: 'requests.balance', reason: '已核实', date: '2025-02-30' }]),
    [['report.field.invalid', 'justifications.0.date']],
  ],
  [
    'more justifications than findings can need',
    put(
      'justifications',
      Array.from({ length: 501 }, () => ({ rule: 'requests.balance', reason: '已核实' })),
    ),
    [['report.field.invalid', 'justifications']],
  ],
])('%s is refused with its code and place', (_, value, expected) => {
  expect(codesOf(value)).toEqual(expected);
});

test('all problems are listed, up to a number a person can use', () => {
  const two = putAt(put(cell, 'x'), money.split('.'), -1);
  expect(codesOf(two)).toHaveLength(2);
  const hopeless = put(
    'overview',
    Array.from({ length: 4_000 }, () => ({ kind: '?' })),
  );
  expect(problemsOf(hopeless)).toHaveLength(201);
  expect(problemsOf(hopeless).at(-1)?.code).toBe('report.more');
  const keys = Object.fromEntries(Array.from({ length: 10_000 }, (_unused, at) => [`k${at}`, at]));
  expect(problemsOf({ ...blank, ...keys })).toHaveLength(201);
});

test('what a field should be is said in both languages', () => {
  const [kind] = problemsOf(put('overview', [{ kind: 'sonnet' }]));
  expect(kind?.message.zh).toMatch(/sonnet.*不符合要求：.*"paragraph"/);
  expect(kind?.message.en).toMatch(/sonnet.*paragraph/);
  const [name] = problemsOf(put('agency', 7));
  expect(name?.message.zh).toContain('应为文字');
  const [day] = problemsOf(put('signature', { agency: '', date: '2025年' }));
  expect(day?.message.zh).toContain('应为形如 2025-01-31 的日期');
  const [short] = problemsOf(put('agency', ''));
  expect(short?.message.zh).toContain('至少 1 个字');
});

test('an unknown key is answered with what may stand there', () => {
  const [row] = problemsOf(put('requests.recieved', {}));
  expect(row?.fix?.en).toBe('Known here: received, carriedOver, outcome, carriedForward.');
  const [field] = problemsOf(put('remark', ''));
  expect(field?.fix?.en).toContain('agency, title, preamble');
  const [inBlock] = problemsOf(put('overview', [{ kind: 'paragraph', text: '', style: 'x' }]));
  expect(inBlock?.fix?.en).toBe('Remove it.');
});

test('keys that objects inherit are unknown keys like others', () => {
  const text = JSON.stringify(blank).replace('{', '{"__proto__":{"year":1},"constructor":1,');
  expect(problemsOf(text).map(({ code }) => code)).toContain('report.field.unknown');
});

test('the signed count is the only one that takes a minus sign', () => {
  const report = { format: '2019', year: 2020, agency, proactive: { licensing: { change: -2 } } };
  expect(problemsOf(report)).toEqual([]);
  expect(codesOf({ ...report, proactive: { licensing: { change: -1e12 } } })).toEqual([
    ['report.cell.tooLarge', 'proactive.licensing.change'],
  ]);
});

test('absent cells come out blank, and a parsed blank report is itself', () => {
  for (const format of formats) {
    const whole = makeBlank(format, { agency, year: format.definition.years.from });
    expect(parseReport(structuredClone(whole)).report).toEqual(whole);
    const { report } = parseReport({ format: format.id, year: format.definition.years.from, agency });
    expect(report).toEqual({ ...whole, title: '' });
  }
});

test('a cell keeps its value', () => {
  const report = withCells(format2021, blank, { [cell]: 0, [money]: 96171.6 });
  expect(parseReportJson(JSON.stringify(report)).report).toEqual(report);
});

test('justifications are kept as they are, and a report without any has no such field', () => {
  const justifications = [
    { rule: 'requests.lateCarry', cells: [cell], reason: '已核实', by: '办公室', date: '2025-01-20' },
    { rule: 'text.none', field: 'overview', reason: '指另一事项' },
  ];
  const report = withCells(format2021, { ...blank, justifications }, { [cell]: 1 });
  expect(parseReportJson(JSON.stringify(report)).report).toEqual(report);
  expect(parseReport(blank).report).not.toHaveProperty('justifications');
  const schema = deriveJsonSchema(format2021);
  expect(schema).toHaveProperty('properties.justifications.items');
});

test('years', () => {
  expect([2019, 2024, 2100].map(problemOfYear)).toEqual([undefined, undefined, undefined]);
  expect([2007, 2008, 2018, 2101, undefined].map((year) => problemOfYear(year)?.code)).toEqual([
    'report.year.invalid',
    'report.year.beforeFormats',
    'report.year.beforeFormats',
    'report.year.invalid',
    'report.field.missing',
  ]);
});

// Last on purpose: it looks at what the tests above produced.
test('every problem of a report is produced by some test above', () => {
  expect([...produced].toSorted()).toEqual(
    Object.values(reportProblems)
      .map(({ code }) => code)
      .toSorted(),
  );
});
