import type { Format } from '../format/define-format.ts';
import type { LinearRelation } from '../format/relations.ts';
import type { CellVector } from '../report/vector.ts';
import type { AnyReport } from '../report/report.ts';
import type { LocalText } from '../text/local-text.ts';
import type { Prose } from '../text/prose.ts';
import type { Claim } from '../claims/claim.ts';
import type { Finding, Severity } from '../check/finding.ts';

/** A report with its format, cell vector and searchable text at hand. */
export interface Subject {
  readonly format: Format;
  readonly report: AnyReport;
  readonly vector: CellVector;
  /** Made when a rule first asks for it. */
  readonly prose: Prose;
  /** What the prose says in numbers; made when a rule first asks for it. */
  readonly claims: readonly Claim[];
  /** How often the prose has a word that some rule `mentions` or `counts`, overlaps included; 0 for other words. */
  readonly countOf: (word: string) => number;
  /**
   * Where in the prose any of the words of a list begins, in order.
   * @throws Error when the list is none that some rule has as its `mentions` or among its `places`
   */
  readonly startsOf: (words: readonly string[]) => readonly number[];
  /** Where in the prose digits begin after anything else, in order. */
  readonly digits: readonly number[];
}

/** What a rule may look at besides the report. A rule that needs what is not there is not run, and listed as such. */
export interface References {
  /** The formats that reports may be in. */
  readonly formats: readonly Format[];
  /** Last year's report of the same agency. */
  readonly previous?: Subject | undefined;
  /** The day the check is made, ISO 8601. */
  readonly today?: string | undefined;
  /** The day the report was published, ISO 8601. */
  readonly publishedOn?: string | undefined;
  /** The day by which the competent office wants the report, ISO 8601. */
  readonly deadline?: string | undefined;
  /** Where the report states the figures of a whole level: the reports of the year that they add up. */
  readonly members?: readonly Subject[] | undefined;
  /** The agencies that belong among the members. */
  readonly expectedMembers?: readonly string[] | undefined;
  /** Other agencies' reports of the year, among which to look for copies. */
  readonly peers?: readonly Subject[] | undefined;
  /** The report as it was approved, when what is checked is what was published. */
  readonly approved?: Subject | undefined;
}

export type ReferenceName = Exclude<keyof References, 'formats'>;

/** A finding without what the rule itself knows. */
export type Outcome = Omit<Finding, 'rule' | 'severity' | 'basis' | 'cells' | 'status'> & {
  readonly cells?: readonly string[];
  readonly status?: Finding['status'];
};

interface RuleBase {
  /** Says what is checked: `requests.balance`. Never reused for something else. */
  readonly id: string;
  readonly severity: Severity;
  /** Official or legal provisions; empty for a plain plausibility rule. */
  readonly basis: readonly string[];
  /** What holds when the rule passes. */
  readonly states: LocalText;
  /** What the rule cannot see, for the documentation. */
  readonly limits?: LocalText;
  /** Reporting years it applies to, where the provision it rests on began or ended; all of them unless given. */
  readonly years?: { readonly from?: number; readonly to?: number };
  /**
   * Whether a finding may stand with a written reason (核实说明). Unless given it may:
   * real figures can be odd. What contradicts the form itself may not.
   */
  readonly justifiable?: false;
  /** Raised when the rule comes to judge differently under the same words, so that results of before and after are told apart. */
  readonly revision?: number;
}

/** A linear relation that broke, with both sides computed. */
export interface Violation {
  readonly format: Format;
  readonly relation: LinearRelation;
  /** Sum of the positive terms, and of the negative ones, in vector units. */
  readonly plus: number;
  readonly minus: number;
  /** Value of a term, in vector units. */
  readonly valueOf: (term: LinearRelation['terms'][number]) => number;
}

/**
 * A relation between cells of one format:
 * sum(plus) − sum(minus) + sum(previousPlus) − sum(previousMinus) is zero (`eq`) or not negative (`ge`).
 * `previous*` are cells of last year's report.
 */
export interface RuleRelation {
  /** Id of the format whose cells it relates. */
  readonly format: string;
  readonly op: 'eq' | 'ge';
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly previousPlus?: readonly string[];
  readonly previousMinus?: readonly string[];
}

/**
 * A rule of linear relations between cells: data throughout. All are evaluated together over the cell vector.
 * The formats declare the relations of the rules of this package; a rule of yours brings its own.
 */
export interface LinearRule extends RuleBase {
  readonly kind: 'linear';
  /** Relations besides those that formats declare for the rule. A cell that the format does not have is an error. */
  readonly relations?: readonly RuleRelation[];
  /** What to say of a relation that broke; both sides with their sums unless given. */
  readonly describe?: (violation: Violation) => Outcome;
}

/** A rule that looks at the report as a whole. */
export interface ReportRule extends RuleBase {
  readonly kind: 'report';
  readonly needs?: readonly ReferenceName[];
  /**
   * Words without which the narrative gives the rule nothing to look at: it is run only where one of them occurs.
   * All rules' words are looked for in one pass. Written without spaces, digits and letters half-width.
   */
  readonly mentions?: readonly string[];
  /** Words that the rule asks `countOf` for besides, and that it does not wait for. */
  readonly counts?: readonly string[];
  /** Lists of words that the rule asks `startsOf` for besides its `mentions`, and that it does not wait for. */
  readonly places?: readonly (readonly string[])[];
  readonly check: (subject: Subject, references: References) => Iterable<Outcome>;
}

export type Rule = LinearRule | ReportRule;

/** Declares a rule. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
