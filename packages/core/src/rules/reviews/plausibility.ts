import type { Format } from '../../format/define-format.ts';
import { judgeCells, undecidedOver } from '../judge-cells.ts';
import { perFormat } from '../per-format.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Subject } from '../rule.ts';
import { blankAmong, sumOf, valueOf } from '../sum-cells.ts';

/** Kinds of review that the formats count. */
const groups = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'] as const;
const received = 'requests.received.total';
const carriedOver = 'requests.carriedOver.total';

const totals = perFormat((format) => reviewCells(format, 'total'));
const corrections = perFormat((format) => reviewCells(format, 'corrected'));

function reviewCells(format: Format, result: string): string[] {
  return groups.map((group) => `reviews.${group}.${result}`).filter((cell) => format.cellById.has(cell));
}

/** Reviews come of requests. */
export const reviewsWithoutRequests = defineRule({
  id: 'reviews.withoutRequests',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '本年和上年都没有申请的，没有复议和诉讼',
    en: 'Without requests in this year and the last there are no reviews',
  },
  limits: {
    zh: '对主动公开的复议、诉讼和更早年份的案件也可能有，请说明。',
    en: 'Reviews about proactive disclosure, or of earlier years, are possible.',
  },
  check: (subject, { previous }) => {
    const cells = totals(subject.format);
    if (!previous || cells.length === 0) return [];
    const requests = [received, carriedOver];
    const before = sumOf(previous, requests);
    const now = sumOf(subject, requests);
    const reviews = sumOf(subject, cells);
    if (reviews === 0 || now > 0 || before > 0) return [];
    if (Number.isNaN(now + reviews)) return [undecidedOver(blankAmong(subject, [...requests, ...cells]))];
    if (Number.isNaN(before)) return [];
    return [
      {
        cells,
        message: {
          zh: `本年和上年都没有收到申请，却有复议、诉讼 ${reviews} 件，请核实。`,
          en: `No request in two years, yet ${reviews} reviews; please verify.`,
        },
      },
    ];
  },
});

/** A suit after reconsideration presupposes a reconsideration that was concluded. */
export const reviewsAfterReconsideration = defineRule({
  id: 'reviews.afterReconsideration',
  kind: 'report',
  severity: 'warning',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '复议后起诉的件数不超过本年和上年审结的复议件数',
    en: 'Suits after reconsideration do not exceed reconsiderations concluded in this year and the last',
  },
  limits: {
    zh: '复议在更早年份审结，或一案多诉的，可能超过。',
    en: 'Cases concluded earlier, or several suits over one case, may exceed it.',
  },
  check: (subject, { previous }) => {
    const suits = 'reviews.litigationAfterReconsideration.total';
    const cells = [suits, 'reviews.reconsideration.total', 'reviews.reconsideration.pending'];
    if (!previous) return [];
    const concluded =
      valueOf(previous, 'reviews.reconsideration.total') -
      valueOf(previous, 'reviews.reconsideration.pending');
    if (Number.isNaN(concluded)) return [];
    return judgeCells(subject, cells, (after = 0, total = 0, pending = 0) =>
      after <= total - pending + concluded
        ? null
        : {
            zh: `复议后起诉 ${after} 件，多于两年审结的复议 ${total - pending + concluded} 件。`,
            en: `${after} suits after reconsideration, more than the ${total - pending + concluded} reconsiderations concluded in two years.`,
          },
    );
  },
});

/** Cases pending last year turn up this year. */
export const reviewsPendingNext = defineRule({
  id: 'reviews.pendingNext',
  kind: 'report',
  severity: 'info',
  needs: ['previous'],
  basis: [],
  states: {
    zh: '上年尚未审结的案件，本年仍在统计之中',
    en: 'Cases pending last year are counted this year',
  },
  limits: {
    zh: '各地口径不同：有的只统计当年新发生的案件。',
    en: 'Places count differently: some count cases of the year only.',
  },
  check: (subject, { previous }) =>
    previous === undefined
      ? []
      : groups.flatMap((group) => {
          const pending = valueOf(previous, `reviews.${group}.pending`);
          const cell = `reviews.${group}.total`;
          if (!(pending > 0)) return [];
          return judgeCells(subject, [cell], (total = 0) =>
            total >= pending
              ? null
              : {
                  zh: `上年尚未审结 ${pending} 件，本年总计只有 ${total} 件，请核实统计口径。`,
                  en: `${pending} cases were pending last year, but only ${total} are counted this year; check how they are counted.`,
                },
          );
        }),
});

const discussed = ['纠正', '纠错', '撤销', '败诉', '确认违法', '责令'];

/** What was corrected is spoken of. */
export const reviewsCorrected = defineRule({
  id: 'reviews.corrected',
  kind: 'report',
  severity: 'info',
  basis: [`${provisions.article50}（三）`],
  states: {
    zh: '有被纠正的复议、诉讼的，正文说明情况',
    en: 'Where reviews ended in correction, the text speaks of it',
  },
  limits: {
    zh: '只看第一、五部分是否出现“纠正”“纠错”“撤销”“败诉”等字样。',
    en: 'Looks for words such as 纠正 or 败诉 in the text.',
  },
  check: (subject: Subject) => {
    const cells = corrections(subject.format);
    const count = sumOf(subject, cells);
    if (cells.length === 0 || count === 0) return [];
    if (Number.isNaN(count)) return [undecidedOver(blankAmong(subject, cells))];
    const { text } = subject.prose;
    if (text === '' || discussed.some((word) => text.includes(word))) return [];
    return [
      {
        cells,
        place: { field: 'problems' },
        message: {
          zh: `有 ${count} 件复议、诉讼结果为纠正，正文没有说明原因和改进。`,
          en: `${count} reviews ended in correction; the text says nothing of why, or of what is done about it.`,
        },
      },
    ];
  },
});
