import type { Format } from '../format/define-format.ts';
import type { LinearRelation, Term } from '../format/relations.ts';
import { appliesTo } from '../rules/applies-to.ts';
import { describeBound, describeEquation } from '../rules/describe-equation.ts';
import type { LinearRule, Outcome, Subject } from '../rules/rule.ts';
import { compileRelations, evaluateProgram, evaluateRelation, type LinearProgram } from './linear-program.ts';

/** A relation that does not hold, or cannot be judged, with the rule that states it. */
export interface LinearBreach {
  readonly rule: LinearRule;
  readonly relation: LinearRelation;
  /** Sum of the terms; `NaN` where a cell is blank. */
  readonly value: number;
}

/** Relations made ready for evaluation. */
export interface CompiledRelations {
  readonly all: readonly LinearRelation[];
  readonly thisYear: LinearProgram;
  readonly acrossYears: readonly LinearRelation[];
  /** Room for the results of one evaluation. */
  readonly values: Float64Array;
}

const compiled = new WeakMap<readonly LinearRelation[], CompiledRelations>();

/** Compiles relations between cells of a format, once for every list of relations. */
export function compiledRelations(format: Format, all: readonly LinearRelation[]): CompiledRelations {
  const known = compiled.get(all);
  if (known) return known;
  const isAcross = (relation: LinearRelation) => relation.terms.some((term) => term.previous);
  const thisYear = compileRelations(
    format,
    all.filter((relation) => !isAcross(relation)),
  );
  const result = {
    all,
    thisYear,
    acrossYears: all.filter(isAcross),
    values: new Float64Array(thisYear.relations.length),
  };
  compiled.set(all, result);
  return result;
}

/** Evaluates relations over a report; those of rules that are not given do not count. */
export function findBreaches(
  subject: Subject,
  previous: Subject | undefined,
  { thisYear, acrossYears, values }: CompiledRelations,
  rules: ReadonlyMap<string, LinearRule>,
): LinearBreach[] {
  const breaches: LinearBreach[] = [];
  const add = (relation: LinearRelation, value: number) => {
    const rule = rules.get(relation.rule);
    if (rule && appliesTo(rule, subject.report.year)) breaches.push({ rule, relation, value });
  };
  evaluateProgram(thisYear, subject.vector, values);
  for (let row = 0; row < values.length; row++) {
    const relation = thisYear.relations[row];
    const value = values[row] ?? Number.NaN;
    if (relation && !holds(relation, value)) add(relation, value);
  }
  if (!previous) return breaches;
  for (const relation of acrossYears) {
    // A cell that last year's format does not have cannot be compared: the relation does not apply.
    if (relation.terms.some((term) => term.previous && !previous.format.cellById.has(term.cell))) continue;
    const value = evaluateRelation(relation, (cell, isPrevious) =>
      valueIn(isPrevious ? previous : subject, cell),
    );
    if (!holds(relation, value)) add(relation, value);
  }
  return breaches;
}

/** Rules with relations that need last year's report. */
export function rulesAcrossYears(
  { acrossYears }: CompiledRelations,
  rules: ReadonlyMap<string, LinearRule>,
): readonly string[] {
  const ids = new Set(acrossYears.map((relation) => relation.rule));
  return [...ids].filter((id) => rules.has(id));
}

function holds({ op }: LinearRelation, value: number): boolean {
  return op === 'eq' ? value === 0 : value >= 0;
}

function valueIn(subject: Subject, cell: string): number {
  const known = subject.format.cellById.get(cell);
  return known ? (subject.vector[known.index] ?? Number.NaN) : Number.NaN;
}

/** What to say of a breach. */
export function outcomeOfBreach(
  { rule, relation, value }: LinearBreach,
  subject: Subject,
  previous: Subject | undefined,
): Outcome {
  const valueOf = (term: Term) => valueIn(term.previous && previous ? previous : subject, term.cell);
  if (Number.isNaN(value)) return undecided(rule, relation, valueOf);
  const sum = (sign: 1 | -1) =>
    relation.terms
      .filter((term) => term.coefficient === sign)
      .reduce((total, term) => total + valueOf(term), 0);
  const cells = relation.terms.filter((term) => !term.previous).map((term) => term.cell);
  const describe = rule.describe ?? (relation.op === 'eq' ? describeEquation : describeBound);
  return {
    cells,
    ...describe({ format: subject.format, relation, plus: sum(1), minus: sum(-1), valueOf }),
  };
}

function undecided(rule: LinearRule, { terms }: LinearRelation, valueOf: (term: Term) => number): Outcome {
  const blank = terms.filter((term) => Number.isNaN(valueOf(term)));
  const cells = blank.filter((term) => !term.previous).map((term) => term.cell);
  const last = blank.length - cells.length;
  const zhLast = last === 0 ? '' : `（其中上年报告 ${last} 格）`;
  const enLast = last === 0 ? '' : ` (${last} of them in last year's report)`;
  return {
    status: 'undecided',
    cells,
    message: {
      zh: `${rule.states.zh}：有 ${blank.length} 格未填${zhLast}，尚不能判断。`,
      en: `${rule.states.en}: undecided, ${blank.length} cells are blank${enLast}.`,
    },
  };
}
