import type { NarrativeField } from '../../report/report.ts';
import { sharedPart, shinglesOf } from '../../text/shingles.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Sections that say what this agency did this year. The preamble is much the same every year. */
const fields: readonly NarrativeField[] = ['overview', 'problems', 'otherMatters'];
/** Shorter texts resemble each other by nature. */
const SHORTEST = 120;
const ALIKE = 0.8;

const percent = (part: number) => `${Math.round(part * 100)}%`;

/** No section is last year's with the year changed. */
export const narrativeCopiedFromLastYear = defineRule({
  id: 'narrative.copiedFromLastYear',
  kind: 'report',
  severity: 'warning',
  // Once the line end counted as a character of the section.
  revision: 2,
  needs: ['previous'],
  basis: [provisions.format2021],
  states: {
    zh: '第一、五、六部分没有照抄上年',
    en: "Sections one, five and six are not copied from last year's report",
  },
  limits: {
    zh: `去掉数字和标点后按六字片段比较，${percent(ALIKE)}以上相同才报；少于${SHORTEST}字的部分不比。`,
    en: `Compares pieces of six characters without digits and punctuation and reports from ${percent(ALIKE)} on; sections below ${SHORTEST} characters are not compared.`,
  },
  check: (subject, { previous }) =>
    previous === undefined
      ? []
      : copies(subject, previous, ({ field, part }) => ({
          place: { field },
          expected: `< ${percent(ALIKE)}`,
          actual: percent(part),
          message: {
            zh: `这一部分与上年报告有 ${percent(part)} 的文字相同，请按本年实际情况重写。`,
            en: `${percent(part)} of this section is the same as last year's. Write it for this year.`,
          },
        })),
});

/** No section is another agency's. */
export const narrativeCopiedFromPeer = defineRule({
  id: 'narrative.copiedFromPeer',
  kind: 'report',
  severity: 'warning',
  // Once the line end counted as a character of the section.
  revision: 2,
  needs: ['peers'],
  basis: [provisions.format2021],
  states: {
    zh: '文字没有照抄其他机关的报告',
    en: "The text is not copied from another agency's report",
  },
  limits: {
    zh: `只与给出的同年报告比较；六字片段 ${percent(ALIKE)} 以上相同才报。`,
    en: `Compares with the reports handed in only, by pieces of six characters, and reports from ${percent(ALIKE)} on.`,
  },
  check: (subject, { peers = [] }) =>
    peers
      .filter((peer) => peer.report.agency !== subject.report.agency)
      .flatMap((peer) =>
        copies(subject, peer, ({ field, part }) => ({
          place: { field },
          expected: `< ${percent(ALIKE)}`,
          actual: percent(part),
          message: {
            zh: `这一部分与“${peer.report.agency}”的报告有 ${percent(part)} 的文字相同。`,
            en: `${percent(part)} of this section is the same as in the report of “${peer.report.agency}”.`,
          },
        })),
      ),
});

function copies(
  subject: Subject,
  other: Subject,
  outcome: (copy: { field: NarrativeField; part: number }) => Outcome,
): Outcome[] {
  return fields.flatMap((field) => {
    const own = subject.prose.field(field);
    const theirs = other.prose.field(field);
    if (own.length < SHORTEST || theirs.length < SHORTEST) return [];
    const part = sharedPart(shinglesOf(own), shinglesOf(theirs));
    return part >= ALIKE ? [outcome({ field, part })] : [];
  });
}
