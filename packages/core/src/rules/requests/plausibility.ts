import { judgeCells } from '../judge-cells.ts';
import { perFormat } from '../per-format.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';
import { valueOf } from '../sum-cells.ts';

const received = 'requests.received.total';
const carriedOver = 'requests.carriedOver.total';
const carriedForward = 'requests.carriedForward.total';
const handled = 'requests.outcome.total.total';
const granted = 'requests.outcome.granted.total';
const partlyGranted = 'requests.outcome.partlyGranted.total';

/** The total of the residual result, of all of them, and of every other; none where the format has no residual. */
const outcomes = perFormat((format) => {
  const rows = format.cells.filter(
    ({ id, column, row }) =>
      id.startsWith('requests.outcome.') && column === 'total' && row !== 'outcome.total',
  );
  const residual = rows.find(({ row }) => /^outcome\.otherwiseHandled(?:\.other)?$/.test(row));
  if (!residual) return [];
  const others = rows.filter((cell) => cell !== residual);
  return [residual.id, handled, ...others.map(({ id }) => id)];
});

/** Requests of organisations: of no kind, and of the four kinds. */
const organisations = ['otherOrganisations', 'businesses', 'research', 'publicInterest', 'legalServices'].map(
  (column) => `requests.received.${column}`,
);

/** Below this number of requests a distribution says nothing. */
const FEW = 10;
const MANY = 20;

/** What was carried over is dealt with. */
export const requestsLateCarry = defineRule({
  id: 'requests.lateCarry',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.article33],
  states: {
    zh: '上年结转的申请本年办结，结转下年度的只是少数',
    en: 'What was carried over is dealt with, and only the smaller part is carried forward',
  },
  limits: {
    zh: `法定期限为二十个工作日，可延长一次；全年一件未办结，或结转超过应办的一半且在${FEW}件以上才报。中止、补正的时间不计入期限，请说明。`,
    en: `The law gives 20 working days, extended once. Reports a year in which nothing was dealt with, or above half and ${FEW} requests carried forward; time for corrections does not count and may be the reason.`,
  },
  check: (subject) =>
    judgeCells(
      subject,
      [received, carriedOver, handled, carriedForward],
      (fresh = 0, over = 0, done = 0, forward = 0) => {
        if (over > 0 && done === 0)
          return {
            zh: `上年结转 ${over} 件，本年办理结果为 0，又全部结转下年度，超过法定办理期限。`,
            en: `${over} requests were carried over, none was dealt with, and all are carried forward again, beyond the statutory time.`,
          };
        if (forward < FEW || forward * 2 <= fresh + over) return null;
        return {
          zh: `结转下年度 ${forward} 件，超过应办理 ${fresh + over} 件的一半，与二十个工作日的办理期限不相称。`,
          en: `${forward} of ${fresh + over} requests are carried forward, which hardly fits the 20 working days of the law.`,
        };
      },
    ),
});

/** Organisations are told apart. */
export const requestsOrganisationColumns = defineRule({
  id: 'requests.organisationColumns',
  kind: 'report',
  severity: 'info',
  basis: [provisions.format2021],
  states: {
    zh: '法人或其他组织的申请按五类分别统计，没有全部计入“其他”',
    en: 'Requests of organisations are counted by their kinds, not all under 其他',
  },
  limits: {
    zh: `“其他”${FEW}件以上而其余四类均为零才报。`,
    en: `Reports ${FEW} and more under 其他 where the four kinds have none.`,
  },
  check: (subject) =>
    judgeCells(subject, organisations, (other = 0, ...kinds) =>
      other < FEW || kinds.some((count) => count > 0)
        ? null
        : {
            zh: `法人或其他组织的 ${other} 件申请全部计入“其他”，四类组织均为 0，请核实分类。`,
            en: `All ${other} requests of organisations are counted under 其他, none under the four kinds; check the classification.`,
          },
    ),
});

/** The residual outcome stays residual. */
export const requestsOtherOutcome = defineRule({
  id: 'requests.otherOutcome',
  kind: 'report',
  severity: 'info',
  basis: [provisions.format2021],
  states: {
    zh: '“其他”类处理结果不是最多的一类',
    en: 'The residual outcome is not the largest',
  },
  limits: {
    zh: `办理总数${FEW}件以上、“其他处理”（新格式为其中的“其他”）超过三成且多于其余任何一项才报。`,
    en: `Reports a residual outcome above 30 % and above every other row, from ${FEW} results on.`,
  },
  check: (subject) => {
    // Nothing to ask while few are counted, whatever is blank elsewhere.
    if (valueOf(subject, handled) < FEW) return [];
    return judgeCells(subject, outcomes(subject.format), (rest = 0, total = 0, ...counts) =>
      rest <= total * 0.3 || rest <= Math.max(...counts)
        ? null
        : {
            zh: `办理结果 ${total} 件中有 ${rest} 件计为“其他”，多于任何一项，请核实能否归入其他各项。`,
            en: `${rest} of ${total} results are counted as “other”, more than any other row; check whether they belong elsewhere.`,
          },
    );
  },
});

/** Of many requests some are granted. */
export const requestsNoneGranted = defineRule({
  id: 'requests.noneGranted',
  kind: 'report',
  severity: 'info',
  basis: [],
  states: {
    zh: '申请较多的，有予以公开或部分公开的',
    en: 'Of many requests some are granted, wholly or in part',
  },
  limits: {
    zh: `办理总数${MANY}件以上才报。`,
    en: `Reports from ${MANY} results on.`,
  },
  check: (subject) => {
    // Nothing to ask while few are counted, whatever is blank elsewhere.
    if (valueOf(subject, handled) < MANY) return [];
    return judgeCells(subject, [handled, granted, partlyGranted], (total = 0, whole = 0, part = 0) =>
      whole + part > 0
        ? null
        : {
            zh: `办理结果 ${total} 件中，予以公开和部分公开均为 0，请核实。`,
            en: `Of ${total} requests none was granted, wholly or in part; please verify.`,
          },
    );
  },
});
