import { expect, test } from 'vitest';
import { fictitiousFormat } from '../../test/fictitious-format.ts';
import { format2019 } from '../formats/format-2019.ts';
import { format2021 } from '../formats/format-2021.ts';
import { formats } from '../formats/formats.ts';
import { deriveCrosswalk } from './crosswalk.ts';
import { defineFormat, type Format } from './define-format.ts';

test('every format but the first has a crosswalk from the one before it that covers every cell of both', () => {
  const all: readonly Format[] = formats;
  for (const [at, later] of all.slice(1).entries()) {
    const earlier = all[at];
    if (!earlier) throw new Error('no earlier format');
    const { pairs, onlyFrom, onlyTo } = deriveCrosswalk(earlier, later);
    const sorted = (cells: readonly string[]) => cells.toSorted();
    expect(sorted([...pairs.flatMap(({ from }) => from), ...onlyFrom.map(({ cell }) => cell)])).toEqual(
      sorted(earlier.cells.map(({ id }) => id)),
    );
    expect(sorted([...pairs.flatMap(({ to }) => to), ...onlyTo.map(({ cell }) => cell)])).toEqual(
      sorted(later.cells.map(({ id }) => id)),
    );
    const kindOf = (format: Format, id: string) => format.cellById.get(id)?.kind;
    for (const { from, to } of pairs)
      expect([
        ...new Set([...from.map((id) => kindOf(earlier, id)), ...to.map((id) => kindOf(later, id))]),
      ]).toHaveLength(1);
  }
});

test('backwards it is the same, turned round; to itself, every cell is itself', () => {
  const there = deriveCrosswalk(format2019, format2021);
  const back = deriveCrosswalk(format2021, format2019);
  expect(back.pairs).toEqual(there.pairs.map(({ from, to }) => ({ from: to, to: from })));
  expect([back.onlyFrom, back.onlyTo]).toEqual([there.onlyTo, there.onlyFrom]);
  expect(deriveCrosswalk(format2021, format2021)).toMatchObject({ onlyFrom: [], onlyTo: [] });
});

test('the row that was split is the sum of its parts', () => {
  const { pairs } = deriveCrosswalk(format2019, format2021);
  expect(pairs.filter(({ to }) => to.length > 1).map(({ from: [from] }) => from)).toEqual(
    [
      'naturalPersons',
      'businesses',
      'research',
      'publicInterest',
      'legalServices',
      'otherOrganisations',
      'total',
    ].map((column) => `requests.outcome.otherwiseHandled.${column}`),
  );
});

test('formats without a crosswalk have gaps only, and say so', () => {
  const { pairs, onlyFrom } = deriveCrosswalk(format2021, fictitiousFormat);
  expect(pairs).toEqual([]);
  expect(onlyFrom).toHaveLength(200);
  expect(onlyFrom[0]?.reason.en).toContain('no crosswalk');
});

test('a crosswalk that names what is not there, or leaves something out, does not load', () => {
  const withCrosswalk = (crosswalk: object) =>
    defineFormat({
      ...fictitiousFormat.definition,
      id: 'next',
      crosswalk: { from: 'fictitious', same: [], split: [], gaps: [], ...crosswalk },
    });
  const load = (crosswalk: object) => () => deriveCrosswalk(fictitiousFormat, withCrosswalk(crosswalk));
  expect(load({ same: ['hotline', 'costs'] })).not.toThrow();
  expect(load({ same: ['hotline'] })).toThrow('"costs.staff" of format "fictitious" is not covered');
  expect(load({ same: ['hotline', 'costs', 'costs.staff'] })).toThrow(
    '"costs.staff" of format "fictitious" is covered twice',
  );
  expect(load({ same: ['hotline', 'costs', 'cost'] })).toThrow('"cost" is not in both formats');
  expect(load({ same: ['hotline'], split: [{ whole: 'costs.staff', parts: ['costs.people'] }] })).toThrow(
    'no cell "costs.people"',
  );
});
