import type { Format } from '../format/define-format.ts';
import type { LinearRelation } from '../format/relations.ts';
import type { CellVector } from '../report/vector.ts';
import type { AnyReport } from '../report/report.ts';
import type { LocalText } from '../text/local-text.ts';
import type { Prose } from '../text/prose.ts';
import type { Finding, Severity } from '../check/finding.ts';

/** A report with its format, cell vector and searchable text at hand. */
export interface Subject {
  readonly format: Format;
  readonly report: AnyReport;
  readonly vector: CellVector;
  /** Made when a rule first asks for it. */
  readonly prose: Prose;
}

/** What a rule may look at besides the report. A rule that needs what is not there is not run, and listed as such. */
export interface References {
  /** The formats that reports may be in. */
  readonly formats: readonly Format[];
  /** Last year's report of the same agency. */
  readonly previous?: Subject | undefined;
  /** The day the check is made, ISO 8601. */
  readonly today?: string | undefined;
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

/** A rule whose relations are data of the formats; they are evaluated together over the cell vector. */
export interface LinearRule extends RuleBase {
  readonly kind: 'linear';
  readonly describe: (violation: Violation) => Outcome;
}

/** A rule that looks at the report as a whole. */
export interface ReportRule extends RuleBase {
  readonly kind: 'report';
  readonly needs?: readonly ReferenceName[];
  readonly check: (subject: Subject, references: References) => Iterable<Outcome>;
}

export type Rule = LinearRule | ReportRule;

/** Declares a rule. */
export function defineRule<R extends Rule>(rule: R): R {
  return rule;
}
