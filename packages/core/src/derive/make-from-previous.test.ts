import { expect, expectTypeOf, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { check } from '../check/check.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { generateReport } from '../generate/index.ts';
import { makeBlank } from '../report/blank.ts';
import { parseReport } from '../report/parse-report.ts';
import type { Report2021 } from '../report/report.ts';
import { packCells } from '../report/vector.ts';
import { withCells } from '../report/with-cells.ts';
import { makeFromPrevious } from './make-from-previous.ts';

const agency = '青禾县水利局';

test("next year begins with what last year's report carried forward and nothing else", () => {
  const previous = generateReport({ seed: 2, year: 2020, agency, size: 'large' });
  const next = makeFromPrevious(format2021, { format: format2019, report: previous });
  expectTypeOf(next).toEqualTypeOf<Report2021>();
  expect(next).toMatchObject({
    format: '2021',
    year: 2021,
    agency,
    title: `${agency}2021年政府信息公开工作年度报告`,
    preamble: [],
    signature: { agency, date: null },
  });
  expect(next.requests.carriedOver).toEqual(previous.requests.carriedForward);
  const filled = packCells(format2021, next).filter((value) => !Number.isNaN(value));
  expect(filled).toHaveLength(7);
  expect(next.overview).toEqual(previous.overview.filter(({ kind }) => kind === 'heading'));
  expect(next.overview.length).toBe(5);
  expect(parseReport(JSON.parse(JSON.stringify(next))).report).toEqual(next);
  expect(
    check(next, { previous }).findings.filter(
      ({ status, rule }) => status === 'fail' && rule === 'requests.carriedOver',
    ),
  ).toEqual([]);
});

test('stocks of the format of 2019 go on where they ended', () => {
  const previous = generateReport({ seed: 2, year: 2019, agency, size: 'large' });
  if (previous.format !== format2019.id) throw new Error('unexpected format');
  const next = makeFromPrevious(format2019, { format: format2019, report: previous });
  const { licensing } = previous.proactive;
  expect(next.proactive.licensing).toEqual({
    previous: (licensing.previous ?? 0) + (licensing.change ?? 0),
    change: null,
    decisions: null,
  });
});

test('a format that is not registered is begun the same way', () => {
  const previous = generateReport({ seed: 1, format: fictitiousFormat, year: 2031, agency, size: 'medium' });
  const next = makeFromPrevious(fictitiousFormat, { format: fictitiousFormat, report: previous });
  const [before, after] = [packCells(fictitiousFormat, previous), packCells(fictitiousFormat, next)];
  const at = (id: string) => fictitiousFormat.cellById.get(id)?.index ?? -1;
  for (const column of ['day', 'night', 'total'])
    expect(after[at(`hotline.open.${column}`)]).toBe(before[at(`hotline.left.${column}`)]);
});

test('sentences with live fields are kept and print the new cells; cells that the new format has not leave a gap', () => {
  const text = '全年收到申请35件，上年结转5件。我局高度重视。采购3项。';
  const previous = {
    ...makeBlank(format2019, { agency, year: 2020 }),
    overview: [
      {
        kind: 'paragraph',
        text,
        fields: [
          { at: 6, length: 2, cell: 'requests.received.total' },
          { at: 14, length: 1, cell: 'requests.carriedOver.total' },
          { at: 26, length: 1, cell: 'proactive.procurement.projects' },
        ],
      } as const,
      { kind: 'paragraph', text: '开展培训3次。' } as const,
    ],
    problems: [
      {
        kind: 'list',
        ordered: true,
        items: ['人手不足。', '结转5件，办理偏慢。'],
        fields: [{ item: 1, at: 2, length: 1, cell: 'requests.carriedOver.total' }],
      } as const,
    ],
  };
  const carried = withCells(format2019, previous, { 'requests.carriedForward.total': 7 });
  const next = makeFromPrevious(format2021, { format: format2019, report: carried });
  expect(next.overview).toEqual([
    {
      kind: 'paragraph',
      text: '全年收到申请___件，上年结转7件。采购___项。',
      fields: [
        { at: 6, length: 3, cell: 'requests.received.total' },
        { at: 15, length: 1, cell: 'requests.carriedOver.total' },
      ],
    },
  ]);
  expect(next.problems).toEqual([
    {
      kind: 'list',
      ordered: true,
      items: ['结转7件，办理偏慢。'],
      fields: [{ item: 0, at: 2, length: 1, cell: 'requests.carriedOver.total' }],
    },
  ]);
  expect(parseReport(next).problems).toEqual([]);
});
