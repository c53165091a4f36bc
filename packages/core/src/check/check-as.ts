import type { Format } from '../format/define-format.ts';
import type { LinearRelation, Term } from '../format/relations.ts';
import type { AnyReport } from '../report/report.ts';
import { allRules } from '../rules/all-rules.ts';
import type { LinearRule, Outcome, ReferenceName, References, Rule, Subject } from '../rules/rule.ts';
import type { Finding } from './finding.ts';
import { subjectOf } from './subject.ts';
import { compileRelations, evaluateProgram, evaluateRelation, type LinearProgram } from './linear-program.ts';

export interface CheckAsOptions {
  /** Last year's report of the same agency, for the rules across years. */
  readonly previous?: AnyReport | undefined;
  /** The day of the check, ISO 8601, for rules on dates. */
  readonly today?: string | undefined;
  /** All rules of this package unless given. */
  readonly rules?: readonly Rule[] | undefined;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** Rules that were not run, with the reference that was missing. */
  readonly notRun: readonly { readonly rule: string; readonly needs: ReferenceName }[];
}

/**
 * Checks a report in one of the formats given against the rules. Pure: the same report, references and rules give
 * the same findings. Knows no format of its own, so that a program that handles one format carries that one only.
 * @throws Error when the report names none of the formats
 */
export function checkAs(
  formats: readonly Format[],
  report: AnyReport,
  options: CheckAsOptions = {},
): CheckResult {
  const rules = options.rules ?? allRules;
  const subject = subjectOf(formats, report);
  const references: References = {
    formats,
    previous: options.previous ? subjectOf(formats, options.previous) : undefined,
    today: options.today,
  };
  const findings: Finding[] = [];
  const notRun: CheckResult['notRun'][number][] = [];
  const linear = new Map<string, LinearRule>();
  for (const rule of rules) {
    if (!appliesTo(rule, report.year)) continue;
    if (rule.kind === 'linear') {
      linear.set(rule.id, rule);
      continue;
    }
    const missing = rule.needs?.find((name) => references[name] === undefined);
    if (missing) notRun.push({ rule: rule.id, needs: missing });
    else for (const outcome of rule.check(subject, references)) findings.push(findingOf(rule, outcome));
  }
  checkLinear(subject, references.previous, linear, findings, notRun);
  return { findings, notRun };
}

function appliesTo(rule: Rule, year: number): boolean {
  return year >= (rule.years?.from ?? 0) && year <= (rule.years?.to ?? Number.POSITIVE_INFINITY);
}

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

interface CompiledFormat {
  readonly thisYear: LinearProgram;
  readonly acrossYears: readonly LinearRelation[];
  readonly values: Float64Array;
}

const compiled = new WeakMap<Format, CompiledFormat>();

function compiledOf(format: Format): CompiledFormat {
  const known = compiled.get(format);
  if (known) return known;
  const isAcross = (relation: LinearRelation) => relation.terms.some((term) => term.previous);
  const thisYear = compileRelations(
    format,
    format.relations.filter((relation) => !isAcross(relation)),
  );
  const result = {
    thisYear,
    acrossYears: format.relations.filter(isAcross),
    values: new Float64Array(thisYear.relations.length),
  };
  compiled.set(format, result);
  return result;
}

function checkLinear(
  subject: Subject,
  previous: Subject | undefined,
  rules: ReadonlyMap<string, LinearRule>,
  findings: Finding[],
  notRun: CheckResult['notRun'][number][],
): void {
  const { thisYear, acrossYears, values } = compiledOf(subject.format);
  evaluateProgram(thisYear, subject.vector, values);
  const judge = (relation: LinearRelation, value: number) => {
    if (relation.op === 'eq' ? value === 0 : value >= 0) return;
    const rule = rules.get(relation.rule);
    if (rule) findings.push(findingOf(rule, outcomeOf(rule, subject, previous, relation, value)));
  };
  for (let row = 0; row < values.length; row++) {
    const relation = thisYear.relations[row];
    if (relation) judge(relation, values[row] ?? Number.NaN);
  }
  const missing = new Set<string>();
  for (const relation of acrossYears) {
    if (!previous) missing.add(relation.rule);
    // A cell that last year's format does not have cannot be compared: the relation does not apply.
    else if (relation.terms.every((term) => !term.previous || previous.format.cellById.has(term.cell)))
      judge(
        relation,
        evaluateRelation(relation, (cell, isPrevious) => valueIn(isPrevious ? previous : subject, cell)),
      );
  }
  for (const rule of missing) if (rules.has(rule)) notRun.push({ rule, needs: 'previous' });
}

function valueIn(subject: Subject, cell: string): number {
  const known = subject.format.cellById.get(cell);
  return known ? (subject.vector[known.index] ?? Number.NaN) : Number.NaN;
}

function outcomeOf(
  rule: LinearRule,
  subject: Subject,
  previous: Subject | undefined,
  relation: LinearRelation,
  value: number,
): Outcome {
  const valueOf = (term: Term) => valueIn(term.previous && previous ? previous : subject, term.cell);
  const here = relation.terms.filter((term) => !term.previous);
  if (Number.isNaN(value)) {
    const blank = relation.terms.filter((term) => Number.isNaN(valueOf(term)));
    const cells = blank.filter((term) => !term.previous).map((term) => term.cell);
    return {
      status: 'undecided',
      cells,
      message: {
        zh: `${rule.states.zh}：有 ${blank.length} 格未填，尚不能判断。`,
        en: `${rule.states.en}: undecided, ${blank.length} cells are blank.`,
      },
    };
  }
  const sum = (sign: 1 | -1) =>
    relation.terms
      .filter((term) => term.coefficient === sign)
      .reduce((total, term) => total + valueOf(term), 0);
  const cells = here.map((term) => term.cell);
  return {
    cells,
    ...rule.describe({ format: subject.format, relation, plus: sum(1), minus: sum(-1), valueOf }),
  };
}
