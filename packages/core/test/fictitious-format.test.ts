import { expect, expectTypeOf, test } from 'vitest';
import { fictitiousFormat } from './fictitious-format.ts';
import type { CellIdOf } from '../src/format/cell-id.ts';
import { cellLabel } from '../src/format/cell-label.ts';
import { deriveIdentities } from '../src/format/identities.ts';
import { deriveLabels } from '../src/format/labels.ts';
import { deriveLayout } from '../src/format/layout.ts';
import { generateReport } from '../src/generate/index.ts';
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

test('it has a JSON Schema of its own', () => {
  expect(deriveJsonSchema(fictitiousFormat)).toMatchObject({
    additionalProperties: false,
    properties: {
      format: { const: 'fictitious' },
      hotline: {
        properties: {
          calls: { properties: { night: { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] } } },
        },
      },
      costs: { additionalProperties: false },
    },
  });
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
