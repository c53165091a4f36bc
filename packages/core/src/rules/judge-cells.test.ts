import { expect, test } from 'vitest';
import { clean2021 } from '../../test/clean-report.ts';
import { with2021 } from '../../test/rule-cases/cells.ts';
import { subjectOf } from '../check/subject.ts';
import { formats } from '../formats/formats.ts';
import type { Report } from '../report/report.ts';
import { judgeCells } from './judge-cells.ts';

const cells = ['requests.received.total', 'requests.carriedOver.total'];
const message = { zh: '不妥', en: 'odd' };
const judged = (
  named: readonly string[],
  judge = () => message as typeof message | null,
  report: Report = clean2021,
) => judgeCells(subjectOf(formats, report, []), named, judge);

test('values come in the order of the cells, and a message stands at all of them', () => {
  const seen: number[] = [];
  const outcomes = judgeCells(subjectOf(formats, clean2021, []), cells, (...values) => {
    seen.push(...values);
    return message;
  });
  expect(seen).toEqual([34, 2]);
  expect(outcomes).toEqual([{ cells, message }]);
  expect(judged(cells, () => null)).toEqual([]);
});

test('a blank leaves the question undecided, a cell that is not there unasked', () => {
  const blank = with2021({ 'requests.received.total': null });
  expect(judged(cells, undefined, blank)).toEqual([
    expect.objectContaining({ status: 'undecided', cells: ['requests.received.total'] }),
  ]);
  expect(judged([...cells, 'requests.noSuchRow.total'])).toEqual([]);
});
