import type { LocalText } from '../text/local-text.ts';

/** Where in a source document something stands. Lines, columns, pages, rows and columns count from 1. */
export type SourcePlace =
  | { readonly kind: 'text'; readonly line: number; readonly column: number }
  | {
      readonly kind: 'page';
      readonly page: number;
      /** Left, top, right, bottom in points from the top left corner of the page. */
      readonly box: readonly [number, number, number, number];
    }
  | { readonly kind: 'table'; readonly table: number; readonly row: number; readonly column: number };

/**
 * Something wrong with input, as opposed to a finding about a well-formed report:
 * what was found and where, what is expected, how to mend it.
 */
export interface Problem {
  /** Stable: `report.cell.notNumber`. */
  readonly code: string;
  /** `error`: the input cannot be used; `warning`: it was used, with this doubt. */
  readonly severity: 'error' | 'warning';
  readonly message: LocalText;
  readonly fix?: LocalText | undefined;
  /** Dotted path in report JSON: a cell id, or a field such as `signature.date`. */
  readonly path?: string | undefined;
  readonly place?: SourcePlace | undefined;
}

/** What a kind of problem says, given the facts of the case. */
export interface ProblemText {
  readonly message: LocalText;
  readonly fix?: LocalText;
}

export interface ProblemWhere {
  readonly path?: string;
  readonly place?: SourcePlace;
}

/** A kind of problem: called with the facts it makes a problem; its code is there for catalogues. */
export interface ProblemKind<Facts> {
  (facts: Facts, where?: ProblemWhere): Problem;
  readonly code: string;
  readonly severity: 'error' | 'warning';
}

/** Declares a kind of problem with its stable code. */
export function defineProblem<Facts = void>(
  code: string,
  severity: 'error' | 'warning',
  text: (facts: Facts) => ProblemText,
): ProblemKind<Facts> {
  const make = (facts: Facts, where: ProblemWhere = {}): Problem => ({
    code,
    severity,
    ...text(facts),
    ...where,
  });
  return Object.assign(make, { code, severity });
}
