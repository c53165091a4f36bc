import type { Claim } from '../../claims/claim.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Words that make a percentage the share that the number before it has. */
const introduces =
  /占(?:比|总数|总量|总申请量|申请总数|办结总数|全部申请|全年|比例|了|其中)?(?:的|为|约|达)*$/;
const REACH = 14;
/** What was spoken of this far before can still be the whole. */
const WINDOW = 400;

/** A share follows from the number before it and a whole named with it. */
export const textPercent = defineRule({
  id: 'text.percent',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: ['占'],
  states: {
    zh: '正文所述占比与旁边的数字相符',
    en: 'Shares follow from the numbers beside them',
  },
  limits: {
    zh: '只查“N件，占M%”；以前文任何一个不小于N的数为分母能算出M%的，即视为相符，容许末位四舍五入。',
    en: 'Looks at “N件，占M%” only, and accepts any number named before as the whole; the last digit may be rounded.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { claims, prose } = subject;
    claims.forEach((claim, index) => {
      const part = claim.of;
      if (claim.kind !== 'share' || !part || part.kind !== 'count') return;
      if (!introduces.test(prose.text.slice(Math.max(part.end, claim.start - REACH), claim.start))) return;
      const wholes = wholesFor(claims.slice(0, index), part, subject);
      if (wholes.length === 0 || wholes.some((whole) => isShare(claim.value, part.value, whole))) return;
      outcomes.push(wrongShare(subject, claim, part, Math.max(...wholes)));
    });
    return outcomes;
  },
});

/** Numbers named before that the part could be a part of. */
function wholesFor(before: readonly Claim[], part: Claim, { vector }: Subject): number[] {
  const named = before.filter(
    (other) =>
      other.kind === 'count' &&
      other !== part &&
      other.start >= part.start - WINDOW &&
      other.value >= part.value,
  );
  const cells = named.flatMap(({ quantity }) => quantity?.accepts ?? []);
  const sums = cells.map((indexes) => indexes.reduce((sum, index) => sum + (vector[index] ?? Number.NaN), 0));
  return [...named.map(({ value }) => value), ...sums.filter((sum) => sum >= part.value)].filter(
    (value) => value > 0,
  );
}

function isShare(stated: number, part: number, whole: number): boolean {
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  return Math.abs((part / whole) * 100 - stated) < 10 ** -decimals;
}

function wrongShare({ prose }: Subject, claim: Claim, part: Claim, whole: number): Outcome {
  const due = `${((part.value / whole) * 100).toFixed(2)}%`;
  const passage = passageBefore(prose, claim.start, claim.end);
  return {
    place: prose.place(claim.start, claim.end),
    expected: due,
    actual: `${claim.value}%`,
    message: {
      zh: `“${passage}”与前面的数字不符：${part.value} 占 ${whole} 的 ${due}。`,
      en: `“${passage}” does not follow from the numbers before it: ${part.value} is ${due} of ${whole}.`,
    },
  };
}
