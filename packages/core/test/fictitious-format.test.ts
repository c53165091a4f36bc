import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, expectTypeOf, test } from 'vitest';
import { fictitiousFormat } from './fictitious-format.ts';
import type { CellIdOf } from '../src/format/cell-id.ts';
import { cellLabel } from '../src/format/cell-label.ts';
import { deriveIdentities } from '../src/format/identities.ts';
import { deriveLabels } from '../src/format/labels.ts';
import { deriveLayout } from '../src/format/layout.ts';
import { generateReport } from '../src/generate/index.ts';
import { check } from '../src/check/check.ts';
import { checkAs } from '../src/check/check-as.ts';
import { describeEquation } from '../src/rules/describe-equation.ts';
import { defineRule } from '../src/rules/rule.ts';
import { makeBlank } from '../src/report/blank.ts';
import { parseReport } from '../src/report/parse-report.ts';
import { deriveJsonSchema } from '../src/report/schema.ts';
import { withCells } from '../src/report/with-cells.ts';

const formats = [fictitiousFormat];
const agency = '青禾县热线中心';
const make = (seed: number) =>
  generateReport({ seed, format: fictitiousFormat, year: 2031, agency, size: 'medium' });

test('its cells follow from the trees, in reading order', () => {
  expect(fictitiousFormat.cells).toHaveLength(6 * 3 + 3);
  expect(fictitiousFormat.cells.slice(0, 4).map(({ id }) => id)).toEqual([
    'hotline.open.day',
    'hotline.open.night',
    'hotline.open.total',
    'hotline.calls.day',
  ]);
  expect(fictitiousFormat.cells.at(-1)).toMatchObject({
    id: 'costs.total',
    kind: 'money',
    isTotal: true,
    row: '',
  });
});

test('its cell ids are types', () => {
  expectTypeOf<'hotline.answered.atOnce.night'>().toExtend<CellIdOf<typeof fictitiousFormat.definition>>();
  expectTypeOf<'hotline.answered.atOnce.noon'>().not.toExtend<CellIdOf<typeof fictitiousFormat.definition>>();
});

test('its identities follow: a row total per row, an answered total and a balance per column, the costs', () => {
  const rules = deriveIdentities(fictitiousFormat).map(({ rule }) => rule);
  const count = (rule: string) => rules.filter((other) => other === rule).length;
  expect([
    count('hotline.rowTotal'),
    count('hotline.answeredTotal'),
    count('hotline.balance'),
    count('costs.total'),
  ]).toEqual([6, 3, 3, 1]);
  expect(rules).toHaveLength(13);
});

test('its layout prints both tables in one grid', () => {
  const grid = deriveLayout(fictitiousFormat).get('services');
  expect(grid).toMatchObject({ labelColumns: 2, valueColumns: 3 });
  expect(grid?.rows.map(({ kind }) => kind)).toEqual([
    'banner',
    'head',
    'head',
    ...Array.from({ length: 6 }, () => 'body'),
    'head',
    'body',
  ]);
  const ids = grid?.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'value' ? [cell.cell.id] : [])),
  );
  expect(ids).toEqual(fictitiousFormat.cells.map(({ id }) => id));
});

test('its labels are known with their variants', () => {
  const night = deriveLabels(fictitiousFormat).filter(({ path }) => path === 'night');
  expect(night.map(({ text, official }) => [text, official])).toEqual([
    ['夜间', true],
    ['夜晚', false],
  ]);
  const cell = fictitiousFormat.cellById.get('hotline.answered.atOnce.night');
  expect(cell && cellLabel(cell).zh).toBe('办理 / 当场答复 · 夜间');
});

test('it has a JSON Schema of its own, with its labels', () => {
  const schema = deriveJsonSchema(fictitiousFormat);
  expect(schema).toMatchObject({
    $id: 'urn:nianbao:report:fictitious',
    title: fictitiousFormat.definition.name.zh,
    description: fictitiousFormat.definition.name.en,
    additionalProperties: false,
    properties: {
      format: { const: 'fictitious' },
      hotline: { properties: { calls: { title: '来电' } } },
      costs: { additionalProperties: false, properties: { staff: { title: '人员经费（万元）' } } },
    },
  });
  const validate = new Ajv2020({ formats: { date: true } }).compile(schema);
  const report = (cells: object) => ({ format: 'fictitious', year: 2031, agency, ...cells });
  expect(validate(report({ hotline: { calls: { night: 3 } } }))).toBe(true);
  expect(validate(report({ hotline: { calls: { night: -3 } } }))).toBe(false);
  expect(validate(report({ hotline: { calls: { noon: 3 } } }))).toBe(false);
});

test('a blank report of it parses; without naming the format to the parser it is refused', () => {
  const blank = makeBlank(fictitiousFormat, { agency, year: 2031 });
  expect(parseReport(structuredClone(blank), { formats }).report).toEqual(blank);
  expect(parseReport(blank).problems.map(({ code }) => code)).toEqual(['report.format.unknown']);
  const early = { ...blank, year: 2024 };
  expect(parseReport(early, { formats }).problems.map(({ code }) => code)).toEqual([
    'report.year.beforeFormats',
  ]);
  const wrong = withCells(fictitiousFormat, blank, { 'hotline.calls.day': 1.5, 'costs.staff': -1 });
  expect(parseReport(wrong, { formats }).problems.map(({ code, path }) => [code, path])).toEqual([
    ['report.cell.notWhole', 'hotline.calls.day'],
    ['report.cell.negative', 'costs.staff'],
  ]);
});

test('reports of it are generated, with prose that speaks of its cells', () => {
  const report = make(1);
  expect(parseReport(structuredClone(report), { formats }).problems).toEqual([]);
  expect(JSON.stringify(report.overview)).toMatch(/经费合计（万元）为[\d.]+万元/);
});

const balance = defineRule({
  id: 'hotline.balance',
  kind: 'linear',
  severity: 'error',
  basis: [],
  states: { zh: '未办与来电之和等于办理与年末未办之和', en: 'Open and calls equal answered and left' },
  describe: describeEquation,
});
const carried = defineRule({
  ...balance,
  id: 'hotline.open',
  states: { zh: '年初未办等于上年年末未办', en: 'Open equals left' },
});

test('it is checked like an official one: its relations, and the general rules', () => {
  const report = make(2);
  expect(check(report, { formats, rules: [balance, carried] })).toMatchObject({
    findings: [],
    notRun: [{ rule: 'hotline.open', needs: 'previous' }],
  });
  const day = 'hotline.calls.day';
  const wrong = withCells(fictitiousFormat, report, { [day]: 99_999 });
  const [finding, ...others] = checkAs(formats, wrong, { rules: [balance] }).findings;
  expect(others).toEqual([]);
  expect(finding).toMatchObject({ rule: 'hotline.balance', status: 'fail' });
  expect(finding?.cells).toContain(day);
  expect(finding?.message.zh).toContain('来电 · 白天 99999');
  expect(() => check(report)).toThrow('fictitious');
  const rules = check(report, { formats }).findings.map(({ rule }) => rule);
  expect(rules).not.toContain('structure.format');
});

test('what it carries over follows from last year', () => {
  const previous = make(3);
  const next = (seed: number) =>
    generateReport({ seed, format: fictitiousFormat, year: 2032, agency, size: 'medium', previous });
  expect(check(next(3), { formats, previous, rules: [balance, carried] })).toMatchObject({
    findings: [],
    notRun: [],
  });
  const wrong = withCells(fictitiousFormat, next(3), { 'hotline.open.night': 12_345 });
  expect(check(wrong, { formats, previous, rules: [carried] }).findings).toHaveLength(1);
});
