import type { Claim } from '../../claims/claim.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { sumAt } from '../sum-cells.ts';

/** What two wordings of one statement may differ in. */
const loose =
  /20\d\d年度?|全年|全年度|本年度?|年度|我[局委办院厅部镇乡县市区单位中心]+|共计|总共|一共|共|总计|合计|了/g;
/** Shorter wordings say too little to be of the same thing. */
const SHORTEST = 4;

/** What a text states in two places in the same words, it states with the same figure. */
export const textSameFigure = defineRule({
  id: 'text.sameFigure',
  kind: 'report',
  severity: 'warning',
  basis: [],
  states: {
    zh: '同一数量在正文不同段落中的数一致',
    en: 'A quantity that different paragraphs state is the same in all of them',
  },
  limits: {
    zh: '只比不同段落中措辞相同、且说的是申请、复议、诉讼或第二部分所列数量的数；“全年”“共”“我局”等字眼可有可无。都与表格不符的，由对应的 text 规则指出。',
    en: 'Compares figures of requests, reviews and section two in different paragraphs and the same words, give or take 全年, 共, 我局 and the like. Where none agrees with the table, the rule for it says so.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    // A dispute takes a wrong figure, and most reports have none: only then are wordings compared.
    if (!subject.claims.some((claim) => isStatement(claim, subject) && !agrees(subject, claim)))
      return outcomes;
    const first = new Map<string, Claim>();
    for (const claim of subject.claims) {
      if (!isStatement(claim, subject)) continue;
      const wording = wordingOf(subject, claim);
      if (wording.length < SHORTEST) continue;
      const key = `${claim.quantity?.key} ${wording}`;
      const before = first.get(key);
      if (!before) first.set(key, claim);
      else if (before.value !== claim.value && isDisputed(subject, before, claim))
        outcomes.push(outcomeOf(subject, before, claim));
    }
    return outcomes;
  },
});

function isStatement(claim: Claim, { report }: Subject): boolean {
  return claim.kind === 'count' && claim.quantity !== null && claim.year === report.year && !claim.isPartial;
}

function wordingOf({ prose }: Subject, claim: Claim): string {
  const clause = /[^，。；、：（）\n]*$/.exec(
    prose.text.slice(Math.max(0, claim.start - 40), claim.start),
  )?.[0];
  return (clause ?? '').replace(loose, '');
}

/** In different paragraphs, one right by the table and the other wrong under every reading. */
function isDisputed(subject: Subject, one: Claim, other: Claim): boolean {
  if (!subject.prose.text.slice(one.end, other.start).includes('\n')) return false;
  return agrees(subject, one) !== agrees(subject, other);
}

function agrees(subject: Subject, { quantity, value }: Claim): boolean {
  if (!quantity) return false;
  if (sumAt(subject, quantity.indexes) === value) return true;
  return quantity.accepts.some((indexes) => sumAt(subject, indexes) === value);
}

function outcomeOf(subject: Subject, one: Claim, other: Claim): Outcome {
  const [right, wrong] = agrees(subject, one) ? [one, other] : [other, one];
  const passageOf = (claim: Claim) => passageBefore(subject.prose, claim.start, claim.end);
  return {
    cells: wrong.quantity?.cells ?? [],
    place: subject.prose.place(wrong.start, wrong.end),
    expected: String(right.value),
    actual: String(wrong.value),
    message: {
      zh: `正文此处写“${passageOf(wrong)}”，另一处写“${passageOf(right)}”，后者与表格一致。`,
      en: `The text says “${passageOf(wrong)}” here and “${passageOf(right)}” elsewhere, which is what the table has.`,
    },
  };
}
