import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNumbers } from './numbers.ts';

/** The same by a regular expression: slower, and plain to see. */
function byPattern(text: string): ReturnType<typeof findNumbers> {
  const tokens = [];
  const years = [];
  for (const { index: start, 0: digits } of text.matchAll(/\d+(?:,\d{3})*(?:\.\d+)?/g)) {
    const numberEnd = start + digits.length;
    const rest = text.slice(numberEnd);
    const unit = rest.startsWith('个百分点')
      ? null
      : (/^(?:[件份条宗起例单个项部次篇期场人名家处批户%元]|[万亿]元|(?=[，。；、）)\n]|$))/.exec(
          rest,
        )?.[0] ?? null);
    if (unit !== null)
      tokens.push({
        start,
        numberEnd,
        end: numberEnd + unit.length,
        value: Number(digits.replaceAll(',', '')),
        unit,
      });
    else if (rest.startsWith('年') && /^20\d\d$/.test(digits)) years.push({ start, year: Number(digits) });
  }
  return { tokens, years };
}

test('numbers, their units and years are those that the pattern finds', () => {
  const piece = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...Array.from('0123456789,.')) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '2024年',
        '1,234',
        '20',
        '件',
        '个',
        '个百分点',
        '%',
        '元',
        '万元',
        '万',
        '年',
        '。',
        '余',
        '\n',
      ),
    },
    { weight: 1, arbitrary: fc.integer({ min: 0 }).map(String) },
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const digits = Array.from(text.matchAll(/\d+/g), ({ index }) => index);
      expect(findNumbers(text, digits)).toEqual(byPattern(text));
    }),
    { numRuns: 2_000 },
  );
});
