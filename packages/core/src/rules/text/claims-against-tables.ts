import type { Claim, Quantity } from '../../claims/claim.ts';
import type { LocalText } from '../../text/local-text.ts';
import { passageBefore } from '../passage.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { blankAmong, sumAt } from '../sum-cells.ts';

const scope = {
  zh: '正文若只计办公室本身、而表格计整个地区或系统，请在文中写明',
  en: 'If the text counts the office alone and the table the whole level, say so in the text',
} as const;

const limits = {
  zh: '只认紧挨数字写明计什么的说法；写明是往年、上半年或季度的数不比；同一数量在文中有一处与表相符的，其余不报；“余”“多”“近”等约数不比。',
  en: 'Reads numbers whose words next to them say what they count. Figures of earlier years or parts of a year are not compared; where one figure for a quantity agrees with the table, others are taken for parts of it; approximate figures are passed over.',
} as const;

/** The rules that hold the numbers of the prose against the cells they speak of; each takes the quantities that name it. */
export const claimRules = [
  claimRule('text.received', {
    zh: '正文所述新收申请件数与表格一致',
    en: 'Requests received as the text gives them are those of the table',
  }),
  claimRule('text.carried', {
    zh: '正文所述上年结转、结转下年度件数与表格一致',
    en: 'Requests carried over and forward as the text gives them are those of the table',
  }),
  claimRule('text.handled', {
    zh: '正文所述办结、答复件数与表格总计一致',
    en: 'Requests dealt with as the text gives them are the total of the table',
  }),
  claimRule('text.outcomes', {
    zh: '正文所述各类办理结果件数与表格一致',
    en: 'Results of requests as the text gives them are those of the table',
  }),
  claimRule('text.applicants', {
    zh: '正文所述自然人、法人或其他组织的申请件数与表格一致',
    en: 'Requests by kind of applicant as the text gives them are those of the table',
  }),
  claimRule('text.reviews', {
    zh: '正文所述行政复议、行政诉讼件数及结果与表格一致',
    en: 'Reviews and their results as the text gives them are those of the table',
  }),
  claimRule('text.rules', {
    zh: '正文所述制发规章、规范性文件和作出许可、处罚、强制决定的件数与表格一致',
    en: 'Documents issued and decisions made as the text gives them are those of the table',
  }),
] as const;

function claimRule(id: string, states: LocalText) {
  return defineRule({
    id,
    kind: 'report',
    severity: 'warning',
    basis: [],
    states,
    limits,
    check: (subject) => {
      const outcomes: Outcome[] = [];
      for (const claim of disputedClaims(subject))
        if (claim.quantity?.rule === id) outcomes.push(outcomeOf(claim, claim.quantity, subject));
      return outcomes;
    },
  });
}

const none: readonly Claim[] = [];
const disputedBySubject = new WeakMap<Subject, readonly Claim[]>();

/** The claims that no rule of this file can let stand, looked for once for all of them; in most reports there are none. */
function disputedClaims(subject: Subject): readonly Claim[] {
  const known = disputedBySubject.get(subject);
  if (known) return known;
  const disputed = findDisputed(subject);
  disputedBySubject.set(subject, disputed);
  return disputed;
}

function findDisputed(subject: Subject): readonly Claim[] {
  let wrong: Claim[] | undefined;
  for (const claim of subject.claims)
    if (claim.quantity !== null && isComparable(claim, subject) && !agrees(claim, subject))
      (wrong ??= []).push(claim);
  if (!wrong) return none;
  // Where one figure for a quantity is right, others are taken for parts of it.
  const right = new Set<Quantity | null>();
  for (const claim of subject.claims)
    if (isComparable(claim, subject) && agrees(claim, subject)) right.add(claim.quantity);
  return wrong.filter(({ quantity }) => !right.has(quantity));
}

function isComparable(claim: Claim, { report }: Subject): boolean {
  return claim.kind === 'count' && claim.year === report.year && !claim.isPartial;
}

function agrees({ quantity, value }: Claim, subject: Subject): boolean {
  if (quantity === null || sumAt(subject, quantity.indexes) === value) return true;
  for (const reading of quantity.accepts) if (sumAt(subject, reading) === value) return true;
  return false;
}

function outcomeOf(claim: Claim, quantity: Quantity, subject: Subject): Outcome {
  const { prose } = subject;
  const due = sumAt(subject, quantity.indexes);
  const place = prose.place(claim.start, claim.end);
  const passage = passageBefore(prose, claim.start, claim.end);
  const { zh, en } = quantity.label;
  if (Number.isNaN(due))
    return {
      status: 'undecided',
      cells: blankAmong(subject, quantity.cells),
      place,
      actual: String(claim.value),
      message: {
        zh: `正文写“${passage}”，而表格中${zh}尚未填写，不能比较。`,
        en: `The text says “${passage}”; the cells for ${en} are blank, so it cannot be compared.`,
      },
    };
  return {
    cells: quantity.cells,
    place,
    expected: String(due),
    actual: String(claim.value),
    message: {
      zh: `正文写“${passage}”，表格中${zh}为 ${due}，两者不一致。${scope.zh}。`,
      en: `The text says “${passage}”, the table has ${due} for ${en}. ${scope.en}.`,
    },
    fix: {
      kind: 'setText',
      label: { zh: `改为表中的 ${due}`, en: `Change to ${due} as in the table` },
      place,
      text: `${due}${claim.unit}`,
    },
  };
}
