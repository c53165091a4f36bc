import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import { allRules } from '../rules/all-rules.ts';
import type { Outcome, References, Rule } from '../rules/rule.ts';
import { compileRules, planOf, type CompiledRules } from './compiled-rules.ts';
import type { Finding } from './finding.ts';
import { justificationOf, type Justification } from './justification.ts';
import { findBreaches, outcomeOfBreach } from './linear-check.ts';
import { groupBreaches, type RootCause } from './root-causes.ts';
import { RUN_ALWAYS, type NotRun, type RunPlan } from './run-plan.ts';
import { subjectOf, type ReportSubject } from './subject.ts';

export interface CheckAsOptions {
  /** Last year's report of the same agency, for the rules across years. */
  readonly previous?: AnyReport | undefined;
  /** The day of the check, ISO 8601, for rules on dates. */
  readonly today?: string | undefined;
  /** The day the report was published, ISO 8601. */
  readonly publishedOn?: string | undefined;
  /** The day by which the competent office wants the report, ISO 8601. */
  readonly deadline?: string | undefined;
  /** The reports that a report of a whole level adds up. */
  readonly members?: readonly AnyReport[] | undefined;
  /** The agencies that belong among the members. */
  readonly expectedMembers?: readonly string[] | undefined;
  /** Other agencies' reports of the year, among which to look for copies. */
  readonly peers?: readonly AnyReport[] | undefined;
  /** The report as it was approved, when what is checked is what was published. */
  readonly approved?: AnyReport | undefined;
  /** Written reasons why findings may stand, besides those that the report carries. */
  readonly justifications?: readonly Justification[] | undefined;
  /** All rules of this package unless given. */
  readonly rules?: readonly Rule[] | undefined;
}

export interface CheckResult {
  /** Identifies the rules it was made with. */
  readonly ruleSet: string;
  readonly findings: readonly Finding[];
  /** Findings that come from one wrong cell. */
  readonly causes: readonly RootCause[];
  /** Rules that were not run, with the reference that was missing. */
  readonly notRun: readonly NotRun[];
}

/**
 * Checks a report in one of the formats given against the rules. Pure: the same report, references and rules give
 * the same findings. Knows no format of its own, so that a program that handles one format carries that one only.
 * @throws Error when the report names none of the formats, or two rules share an id
 */
export function checkAs(
  formats: readonly Format[],
  report: AnyReport,
  options: CheckAsOptions = {},
): CheckResult {
  const rules = options.rules ?? allRules;
  const subject = subjectOf(formats, report, rules);
  const compiled = compileRules(rules, subject.format);
  const references = referencesOf(formats, rules, options);
  const plan = planOf(compiled, report.year, references);
  const findings: Finding[] = [];
  runReportRules(subject, plan, references, findings);
  const causes = runLinearRules(subject, compiled, references, findings);
  if (report.justifications || options.justifications) justify(findings, report, options, rules);
  return { ruleSet: compiled.hash, findings, causes, notRun: plan.notRun };
}

function referencesOf(
  formats: readonly Format[],
  rules: readonly Rule[],
  options: CheckAsOptions,
): References {
  const subject = (report: AnyReport | undefined) => report && subjectOf(formats, report, rules);
  return {
    formats,
    previous: subject(options.previous),
    today: options.today,
    publishedOn: options.publishedOn,
    deadline: options.deadline,
    members: options.members?.map((member) => subjectOf(formats, member, rules)),
    expectedMembers: options.expectedMembers,
    peers: options.peers?.map((peer) => subjectOf(formats, peer, rules)),
    approved: subject(options.approved),
  };
}

function runReportRules(
  subject: ReportSubject,
  plan: RunPlan,
  references: References,
  findings: Finding[],
): void {
  for (let position = 0; position < plan.rules.length; position++) {
    const rule = plan.rules[position];
    const list = plan.waitsFor[position] ?? RUN_ALWAYS;
    if (!rule || (list !== RUN_ALWAYS && subject.places[list] === undefined)) continue;
    const outcomes = rule.check(subject, references);
    // Nearly every rule has nothing to say: no iterator is made for that.
    if (Array.isArray(outcomes) && outcomes.length === 0) continue;
    for (const outcome of outcomes) findings.push(findingOf(rule, outcome));
  }
}

function runLinearRules(
  subject: ReportSubject,
  { linear, relations }: CompiledRules,
  { previous }: References,
  findings: Finding[],
): readonly RootCause[] {
  const breaches = findBreaches(subject, previous, relations, linear);
  if (breaches.length === 0) return noCauses;
  const positions = breaches.map(
    (breach) => findings.push(findingOf(breach.rule, outcomeOfBreach(breach, subject, previous))) - 1,
  );
  return groupBreaches(relations.all, breaches, positions);
}

const noCauses: readonly RootCause[] = [];

function findingOf(rule: Rule, outcome: Outcome): Finding {
  return {
    status: 'fail',
    cells: [],
    ...outcome,
    rule: rule.id,
    severity: rule.severity,
    basis: rule.basis,
  };
}

/** Puts beside the findings the reasons given for them, where their rules take any. */
function justify(
  findings: Finding[],
  report: AnyReport,
  options: CheckAsOptions,
  rules: readonly Rule[],
): void {
  const justifications = [...(report.justifications ?? []), ...(options.justifications ?? [])];
  const strict = new Set(rules.filter((rule) => rule.justifiable === false).map((rule) => rule.id));
  findings.forEach((finding, at) => {
    const justification = strict.has(finding.rule) ? undefined : justificationOf(justifications, finding);
    if (justification) findings[at] = { ...finding, justification };
  });
}
