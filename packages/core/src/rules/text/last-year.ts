import type { Claim } from '../../claims/claim.ts';
import type { LocalText } from '../../text/local-text.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { sumOf } from '../sum-cells.ts';

/** A figure the text gives for last year is that of last year's report. */
export const textLastYear = defineRule({
  id: 'text.lastYear',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '正文引用的上年数与上年报告一致',
    en: "Figures of last year quoted in the text are those of last year's report",
  },
  limits: {
    zh: '只认写明年份或“去年”“上年”且紧挨数字写明计什么的说法。',
    en: 'Reads figures with the year, 去年 or 上年 and the thing counted next to them.',
  },
  check: (subject, { previous }) => {
    const outcomes: Outcome[] = [];
    if (!previous) return outcomes;
    for (const claim of subject.claims) {
      const { kind, quantity, year, isPartial } = claim;
      if (kind !== 'count' || !quantity || isPartial || year !== previous.report.year) continue;
      if (year === subject.report.year) continue;
      const due = sumOf(previous, quantity.cells);
      if (Number.isNaN(due) || due === claim.value) continue;
      const place = subject.prose.place(claim.start, claim.end);
      const passage = passageBefore(subject.prose, claim.start, claim.end);
      outcomes.push({
        place,
        expected: String(due),
        actual: String(claim.value),
        message: {
          zh: `正文写 ${year} 年“${passage}”，${year} 年度报告中${quantity.label.zh}为 ${due}。`,
          en: `The text says “${passage}” for ${year}; the report for ${year} has ${due} for ${quantity.label.en}.`,
        },
      });
    }
    return outcomes;
  },
});

/** The word for more or less stands right before its number. */
const NEAR = 6;

/** A change against last year follows from the two years' figures. */
export const textChange = defineRule({
  id: 'text.change',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '正文所述同比增减与两年数据相符',
    en: "Changes against last year follow from the two years' figures",
  },
  limits: {
    zh: '只查紧跟在可比数字之后的“较上年增加N件”“同比增长N%”，增减方向与大小都查；百分比容许末位四舍五入。',
    en: 'Looks at changes that follow a figure it can compare, at how much and which way; percentages may be rounded in the last digit.',
  },
  check: (subject, { previous }) => {
    const outcomes: Outcome[] = [];
    if (!previous) return outcomes;
    for (const claim of subject.claims) {
      if (claim.kind !== 'change' || !claim.of?.quantity || claim.of.year !== subject.report.year) continue;
      if (claim.isPartial) continue;
      const before = sumOf(previous, claim.of.quantity.cells);
      const due = changeOf(claim, claim.of.value, before);
      if (due === null) continue;
      const isTurned = due !== 0 && saysLess(subject, claim) === claim.of.value > before;
      if (isWithin(claim, due) && !isTurned) continue;
      outcomes.push(wrongChange(subject, claim, before, due));
    }
    return outcomes;
  },
});

/** Whether the words before a change say that there is less now (`true`) or more (`false`); `null` where they say neither. */
function saysLess({ prose }: Subject, { of, start }: Claim): boolean | null {
  const words = prose.text.slice(Math.max(of?.end ?? 0, start - NEAR), start);
  const said = /(?:(减少|下降|降低|下滑|回落)|增长|增加|上升|提高|提升)[了约近达为]*$/.exec(words);
  return said && said[1] !== undefined;
}

/** What the change is, in the unit of the claim; `null` where it cannot be told. */
function changeOf(claim: Claim, now: number, before: number): number | null {
  if (Number.isNaN(before)) return null;
  if (claim.unit !== '%') return Math.abs(now - before);
  return before === 0 ? null : (Math.abs(now - before) / before) * 100;
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** Rounded or cut off in its last digit, a percentage is still right. */
function isWithin({ unit, value }: Claim, due: number): boolean {
  return unit === '%' ? Math.abs(value - due) < 10 ** -decimalsOf(value) : value === due;
}

function wrongChange(subject: Subject, claim: Claim, before: number, due: number): Outcome {
  const isPercent = claim.unit === '%';
  const now = claim.of?.value ?? 0;
  const expected = isPercent ? `${due.toFixed(Math.max(1, decimalsOf(claim.value)))}%` : String(due);
  const result = resultOf(now, before, expected);
  return {
    place: subject.prose.place(claim.start, claim.end),
    expected,
    actual: `${claim.value}${isPercent ? '%' : ''}`,
    message: {
      zh: `正文写“${passageBefore(subject.prose, claim.start, claim.end)}”，按上年 ${before}、本年 ${now} 计算${result.zh}。`,
      en: `The text says “${passageBefore(subject.prose, claim.start, claim.end)}”; from ${before} last year and ${now} now ${result.en}.`,
    },
  };
}

/** What comes of two years' figures, in words. */
function resultOf(now: number, before: number, change: string): LocalText {
  if (now === before) return { zh: '没有增减', en: 'nothing changed' };
  return now > before
    ? { zh: `应为增加 ${change}`, en: `it is ${change} more` }
    : { zh: `应为减少 ${change}`, en: `it is ${change} less` };
}
