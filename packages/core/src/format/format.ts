import type { LocalText } from '../text/local-text.ts';

/**
 * What a cell holds.
 * - `count`: a whole number, not negative
 * - `signedCount`: a whole number with a sign (本年增/减)
 * - `money`: an amount in 万元 with at most six decimals, that is, exact to the fen
 */
export type CellKind = 'count' | 'signedCount' | 'money';

/** A row or column that carries cells. */
export interface Leaf {
  readonly key: string;
  /** Official wording, verbatim. */
  readonly label: string;
  readonly en: string;
  /** Other wordings met in documents: earlier forms, usual abbreviations. */
  readonly aliases?: readonly string[];
  /** Kind of the cells of this column or row; `count` where neither says otherwise. */
  readonly cell?: CellKind;
  /** This leaf is the sum of all other leaves under the same parent; the value is the id of the rule that says so. */
  readonly total?: string;
}

/** A heading over rows or columns. Without a `key` it groups for the eye only and does not show in cell ids. */
export interface Group {
  readonly key?: string;
  readonly label: string;
  readonly en: string;
  readonly aliases?: readonly string[];
  readonly children: readonly TreeNode[];
}

export type TreeNode = Leaf | Group;

/**
 * A linear relation that holds in every column (`along: 'rows'`) or in every row (`along: 'columns'`):
 * sum(plus) − sum(minus) + sum(previousPlus) − sum(previousMinus) is zero (`eq`) or not negative (`ge`).
 * Terms are row or column paths of the table; `previous*` terms are last year's cells of the same path.
 */
export interface Relation {
  readonly rule: string;
  readonly along: 'rows' | 'columns';
  readonly op: 'eq' | 'ge';
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly previousPlus?: readonly string[];
  readonly previousMinus?: readonly string[];
}

/** A tree of rows times a tree of columns. Without rows the table is one unlabelled row of numbers. */
export interface Table {
  readonly id: string;
  /** First segments of the ids of its cells. */
  readonly path: string;
  /** A line over the whole table, such as 第二十条第（一）项. */
  readonly banner?: LocalText;
  readonly corner?: LocalText;
  readonly columns: readonly TreeNode[];
  readonly rows?: readonly TreeNode[];
  readonly relations?: readonly Relation[];
}

/** A sub-section that a narrative section is expected to have. */
export interface SectionPart {
  readonly key: string;
  readonly heading: LocalText;
  readonly aliases?: readonly string[];
  /** Words by which a text speaks of the part without naming it. They are not labels: no reader goes by them. */
  readonly mentions?: readonly string[];
}

interface SectionBase {
  readonly key: string;
  /** 一 to 六. */
  readonly ordinal: string;
  readonly heading: LocalText;
  /** Wordings that are understood as this section but are not the official one. */
  readonly aliases?: readonly string[];
}

export interface NarrativeSection extends SectionBase {
  readonly kind: 'narrative';
  readonly parts?: readonly SectionPart[];
  /** The remark of the official template on what belongs here. */
  readonly remark?: LocalText;
}

export interface TableSection extends SectionBase {
  readonly kind: 'tables';
  /** Set one under the other in one grid, as the official form prints them. */
  readonly tables: readonly Table[];
}

export type Section = NarrativeSection | TableSection;

/** The notice that prescribes a format. */
export interface FormatSource {
  readonly number: string;
  readonly title: LocalText;
}

/**
 * What the cells of a format have to do with those of an earlier one. Paths are cell ids or leading segments of them.
 * Every cell of both formats is covered by one of the lists; what corresponds to nothing says why.
 */
export interface Crosswalk {
  /** Id of the earlier format. */
  readonly from: string;
  /** Cells that mean the same under the same id. */
  readonly same: readonly string[];
  /** What was one row and is now several: the earlier row is the sum of the later ones, column by column. */
  readonly split: readonly { readonly whole: string; readonly parts: readonly string[] }[];
  /** Cells, earlier or later, without a counterpart. */
  readonly gaps: readonly { readonly cells: readonly string[]; readonly reason: LocalText }[];
}

/** An official format, whole, as data. Everything else about it is derived. */
export interface FormatDefinition {
  readonly id: string;
  readonly name: LocalText;
  readonly source: FormatSource;
  /** Reporting years it is prescribed for; without `to`, until further notice. */
  readonly years: { readonly from: number; readonly to?: number };
  /** How its numbers continue those of the format before it. */
  readonly crosswalk?: Crosswalk;
  readonly sections: readonly Section[];
}

export function isGroup(node: TreeNode): node is Group {
  return 'children' in node;
}
