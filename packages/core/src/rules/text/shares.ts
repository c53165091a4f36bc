import type { Claim } from '../../claims/claim.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** A list of fewer shares is hardly ever meant to be complete. */
const FEWEST = 3;
/** Shares that come this near to a whole are meant to make one, in percentage points. */
const NEAR = 2;

/** Shares listed as the parts of a whole make the whole. */
export const textShares = defineRule({
  id: 'text.shares',
  kind: 'report',
  severity: 'info',
  basis: [],
  mentions: ['占', '%'],
  states: {
    zh: '同一句中列全的占比之和为100%',
    en: 'Shares listed in full in a sentence add up to 100 %',
  },
  limits: {
    zh: `只查同一句中${FEWEST}个以上、合计在${100 - NEAR}%与${100 + NEAR}%之间的占比；每个占比容许末位四舍五入。`,
    en: `Looks at ${FEWEST} or more shares in one sentence that add up to between ${100 - NEAR} and ${100 + NEAR} %; each may be rounded in its last digit.`,
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    let list: Claim[] = [];
    for (const claim of subject.claims) {
      if (claim.kind !== 'share') continue;
      const last = list.at(-1);
      if (last && /[。；\n]/.test(subject.prose.text.slice(last.end, claim.start))) {
        judge(subject, list, outcomes);
        list = [];
      }
      list.push(claim);
    }
    judge(subject, list, outcomes);
    return outcomes;
  },
});

function judge({ prose }: Subject, list: readonly Claim[], outcomes: Outcome[]): void {
  const [first] = list;
  const last = list.at(-1);
  if (!first || !last || list.length < FEWEST) return;
  const sum = list.reduce((running, { value }) => running + value, 0);
  const rounding = list.reduce((running, { value }) => running + 10 ** -decimalsOf(value), 0);
  const off = Math.abs(sum - 100);
  // Sums of decimals are off by a hair.
  if (off > NEAR || off <= rounding + 1e-9) return;
  const actual = `${Number(sum.toFixed(6))}%`;
  const listed = list.map(({ value }) => `${value}%`).join(' + ');
  outcomes.push({
    place: prose.place(first.start, last.end),
    expected: '100%',
    actual,
    message: {
      zh: `句中各项占比 ${listed} = ${actual}，不是 100%。`,
      en: `The shares in this sentence, ${listed}, add up to ${actual}, not 100 %.`,
    },
  });
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
