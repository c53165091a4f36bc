import type { Claim } from '../../claims/claim.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Starts a list of parts. */
const starts = /其中|包括|分别为/;
const OPEN = '（'.charCodeAt(0);
const CLOSE = '）'.charCodeAt(0);
/** A sum further off than this is no slip: the list is of examples, or of the same things in several channels. */
const NEAR = 0.15;
/** A list that falls short must come this near to be meant as complete. */
const SHORT = 0.05;

/** Parts listed after a total add up to it. */
export const textSum = defineRule({
  id: 'text.sum',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: ['其中', '包括', '分别为'],
  states: {
    zh: '同一句中列出的分项之和等于总数',
    en: 'Parts listed in a sentence add up to the total it names',
  },
  limits: {
    zh: '只查同一句中“N条，其中…”后单位相同的各项（括号内的不计）；分项之和超过总数15%以上的视为一条信息多处公开，少于总数5%以上的视为举例。',
    en: 'Looks at parts of the same unit after 其中 in one sentence, leaving out brackets. A sum far above the total is taken for things counted in several channels, one far below for examples.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { claims, prose } = subject;
    for (let at = 0; at < claims.length; at++) {
      const total = claims[at];
      const first = claims[at + 1];
      if (!total || !first || total.kind !== 'count' || total.unit === '') continue;
      // The list follows the total directly.
      const between = prose.text.slice(total.end, first.start);
      if (!starts.test(between) || /[。\n]/.test(between)) continue;
      const parts = partsOf(subject, claims, at, total);
      const sum = parts.reduce((running, part) => running + part.value, 0);
      if (parts.length < 2 || sum === total.value || total.value === 0) continue;
      const off = (sum - total.value) / total.value;
      if (off > 0 ? off > NEAR : -off > SHORT || parts.length < 3) continue;
      // The tables say otherwise: that is for the rules on claims.
      if (parts.some((part) => part.quantity !== null)) continue;
      outcomes.push(outcomeOf(subject, total, parts, sum));
    }
    return outcomes;
  },
});

/** The numbers of the same unit up to the end of the sentence, outside brackets, before a list within the list. */
function partsOf({ prose }: Subject, claims: readonly Claim[], at: number, total: Claim): Claim[] {
  const stop = /[。\n]/g;
  stop.lastIndex = total.end;
  const end = stop.exec(prose.text)?.index ?? prose.text.length;
  const parts: Claim[] = [];
  for (let next = at + 1; next < claims.length; next++) {
    const part = claims[next];
    if (!part || part.start >= end) break;
    if (part.kind !== 'count' || part.unit !== total.unit || isInBrackets(prose.text, total.end, part.start))
      continue;
    const before = prose.text.slice(parts.at(-1)?.end ?? total.end, part.start);
    if (parts.length > 0 && starts.test(before)) break;
    parts.push(part);
  }
  return parts;
}

function isInBrackets(text: string, from: number, at: number): boolean {
  // Not by `lastIndexOf`: where there is no bracket it goes back to the beginning of the text.
  for (let before = at; before >= from; before--) {
    const unit = text.charCodeAt(before);
    if (unit === CLOSE) return false;
    if (unit === OPEN) return true;
  }
  return false;
}

function outcomeOf({ prose }: Subject, total: Claim, parts: readonly Claim[], sum: number): Outcome {
  const last = parts.at(-1) ?? total;
  const listed = parts.map((part) => part.value).join(' + ');
  const passage = passageBefore(prose, total.start, total.end);
  return {
    place: prose.place(total.start, last.end),
    expected: String(total.value),
    actual: String(sum),
    message: {
      zh: `“${passage}”之后列出的各项合计 ${listed} = ${sum}，与 ${total.value} 不符。`,
      en: `The parts listed after “${passage}” add up to ${listed} = ${sum}, not ${total.value}.`,
    },
  };
}
