import type { Claim } from '../../claims/claim.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Starts a list of parts. */
const words = ['其中', '包括', '分别为'];
const OPEN = '（'.charCodeAt(0);
const CLOSE = '）'.charCodeAt(0);
const FULL_STOP = '。'.charCodeAt(0);
const NEWLINE = 0x0a;
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
  mentions: words,
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
    const lists = subject.startsOf(words);
    for (let at = 0; at < claims.length; at++) {
      const total = claims[at];
      const first = claims[at + 1];
      if (!total || !first || total.kind !== 'count' || total.unit === '') continue;
      // The list follows the total directly.
      if (!isListBetween(lists, total.end, first.start)) continue;
      const end = sentenceEnd(prose.text, total.end);
      if (first.start >= end) continue;
      const parts = partsOf(subject, lists, at, end);
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

/** Whether a list starts in a stretch: told by the places of its words, without taking the text out. */
function isListBetween(lists: readonly number[], from: number, to: number): boolean {
  for (const list of lists) if (list >= from && list < to) return true;
  return false;
}

function sentenceEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text.charCodeAt(end) !== FULL_STOP && text.charCodeAt(end) !== NEWLINE) end++;
  return end;
}

/** The numbers of the total's unit up to the end of the sentence, outside brackets, before a list within the list. */
function partsOf({ prose, claims }: Subject, lists: readonly number[], at: number, end: number): Claim[] {
  const parts: Claim[] = [];
  const total = claims[at];
  if (!total) return parts;
  let seen = total.end;
  let isInBrackets = false;
  for (let next = at + 1; next < claims.length; next++) {
    const part = claims[next];
    if (!part || part.start >= end) break;
    for (; seen < part.start; seen++) {
      const unit = prose.text.charCodeAt(seen);
      if (unit === OPEN || unit === CLOSE) isInBrackets = unit === OPEN;
    }
    if (part.kind !== 'count' || part.unit !== total.unit || isInBrackets) continue;
    const last = parts.at(-1);
    if (last && isListBetween(lists, last.end, part.start)) break;
    parts.push(part);
  }
  return parts;
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
