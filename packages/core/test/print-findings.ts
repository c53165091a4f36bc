import type { Finding, Fix } from '../src/check/finding.ts';
import type { Rule } from '../src/rules/rule.ts';

/** What a rule says of itself, in the words of its record. */
export function printRule(rule: Rule): string {
  const { id, kind, severity, states, limits, basis, years, justifiable } = rule;
  const { needs = [], mentions = [], places = [] } = rule.kind === 'report' ? rule : {};
  return [
    `${id} (${kind}, ${severity})`,
    states.zh,
    states.en,
    ...(limits ? [`not seen: ${limits.zh}`, `not seen: ${limits.en}`] : []),
    ...(basis.length > 0 ? [`basis: ${basis.join(' ')}`] : []),
    ...(needs.length > 0 ? [`needs: ${needs.join(' ')}`] : []),
    ...(mentions.length > 0 ? [`waits for: ${mentions.join(' ')}`] : []),
    ...places.map((words) => `looks for: ${words.join(' ')}`),
    ...(years ? [`years: ${years.from ?? ''}–${years.to ?? ''}`] : []),
    ...(justifiable === false ? ['no reason can be given'] : []),
  ].join('\n');
}

/** Findings in full as text, to hold against a reviewed file: every word and number that a rule says counts. */
export function printFindings(findings: readonly Finding[]): string {
  return findings.map(printFinding).join('\n\n');
}

function printFinding(finding: Finding): string {
  const { status, severity, cells, place, expected, actual, message, fix } = finding;
  return [
    `${status} (${severity})`,
    ...cells.map((cell) => `at ${cell}`),
    ...(place ? [`in ${JSON.stringify(place)}`] : []),
    ...(expected === undefined ? [] : [`expected: ${expected}`]),
    ...(actual === undefined ? [] : [`actual: ${actual}`]),
    message.zh,
    message.en,
    ...(fix ? [printFix(fix)] : []),
  ].join('\n');
}

function printFix(fix: Fix): string {
  const change = fix.kind === 'setCells' ? fix.cells : { place: fix.place, text: fix.text };
  return `fix (${fix.kind}): ${fix.label.zh} / ${fix.label.en} ${JSON.stringify(change)}`;
}
