import { allRules, check, deriveClaims, formatById, locateErrors, type Report } from '@nianbao/core';
import type { Answers, FindingReferences, Subject } from './questions.ts';

const cellRules = allRules.filter((rule) => rule.kind === 'linear');
const textRules = allRules.filter((rule) => rule.kind !== 'linear');

/** More ways to mend one mistake than these help nobody. */
const MAX_EXPLANATIONS = 3;

type Answering = {
  readonly [Asked in Subject]: (report: Report, references: FindingReferences) => Answers[Asked];
};

/** Carries all rules of core: it is loaded after the page is shown, in a thread of its own where there is one. */
const answering: Answering = {
  cells: (report, references) => check(report, { ...references, rules: cellRules }),
  text: (report, references) => check(report, { ...references, rules: textRules }),
  claims: (report) => deriveClaims(formatOf(report), report),
  location: (report, { previous }) => locate(report, previous),
  rules: () =>
    allRules.map(({ id, states, justifiable }) => ({ id, states, isJustifiable: justifiable !== false })),
};

/** @throws Error when no known format has the report's format id. */
export function answerQuestion<Asked extends Subject>(
  subject: Asked,
  report: Report,
  references: FindingReferences,
): Answers[Asked] {
  return answering[subject](report, references);
}

function locate(report: Report, previous: Report | undefined): Answers['location'] {
  const format = previous && formatById(previous.format);
  return locateErrors(formatOf(report), report, {
    ...(previous && format ? { previous: { format, report: previous } } : {}),
    maxExplanations: MAX_EXPLANATIONS,
  }).filter(({ explanations }) => explanations.length > 0);
}

function formatOf(report: Report) {
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return format;
}
