import type { LocalText } from '../text/local-text.ts';
import type { CellValue } from '../report/report.ts';
import type { Justification } from './justification.ts';

export type Severity = 'error' | 'warning' | 'info';

/** A stretch of the report's text. Positions count UTF-16 units; without them the whole field or block is meant. */
export interface ReportPlace {
  /** `title`, `preamble`, `overview`, `problems`, `otherMatters`, `signature`, or `outline` (block = entry of the outline). */
  readonly field: string;
  readonly block?: number | undefined;
  /** The numbering of the heading is meant, not its words; positions count within it. */
  readonly part?: 'numbering' | undefined;
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** The passage itself. */
  readonly quote?: string | undefined;
}

/** A change that would settle a finding. */
export type Fix =
  | {
      readonly kind: 'setCells';
      readonly label: LocalText;
      readonly cells: Readonly<Record<string, CellValue>>;
    }
  | {
      readonly kind: 'setText';
      readonly label: LocalText;
      readonly place: ReportPlace;
      readonly text: string;
    };

/** What a rule says about a report. */
export interface Finding {
  /** Id of the rule. */
  readonly rule: string;
  readonly severity: Severity;
  /** `undecided`: it would take the blank cells named in `cells`. */
  readonly status: 'fail' | 'undecided';
  /** Ids of the cells it is about. */
  readonly cells: readonly string[];
  readonly place?: ReportPlace | undefined;
  readonly expected?: string | undefined;
  readonly actual?: string | undefined;
  readonly message: LocalText;
  /** Provisions it rests on. */
  readonly basis: readonly string[];
  readonly fix?: Fix | undefined;
  /** The written reason for which it may stand; a finding that has one no longer calls for a change. */
  readonly justification?: Justification | undefined;
}
