import type { CellKind, FormatDefinition, Leaf, TableSection, NarrativeSection } from './format.ts';

/** Dotted paths of the leaves below a node, as a type: `outcome.refused.stateSecret`. */
type LeafPath<N> = N extends { readonly children: readonly (infer C)[] }
  ? N extends { readonly key: infer K extends string }
    ? `${K}.${LeafPath<C>}`
    : LeafPath<C>
  : N extends { readonly key: infer K extends string }
    ? K
    : never;

type TableCellId<T> = T extends {
  readonly path: infer P extends string;
  readonly columns: readonly (infer C)[];
}
  ? T extends { readonly rows: readonly (infer R)[] }
    ? `${P}.${LeafPath<R>}.${LeafPath<C>}`
    : `${P}.${LeafPath<C>}`
  : never;

type TableOf<F extends FormatDefinition> = Extract<F['sections'][number], TableSection>['tables'][number];

/** The ids of all cells of a format, as a union of literals: a misspelt id does not compile. */
export type CellIdOf<F extends FormatDefinition> = TableCellId<TableOf<F>>;

type Nest<Id extends string, Value> = {
  [Head in Id extends `${infer H}.${string}` ? H : Id]: Head extends Id
    ? Value
    : Nest<Id extends `${Head}.${infer Rest}` ? Rest : never, Value>;
};

/** The cells of a format, nested by the segments of their ids. */
export type CellTree<F extends FormatDefinition, Value> = Nest<CellIdOf<F>, Value>;

/** Keys of the narrative sections of a format. */
export type NarrativeKeyOf<F extends FormatDefinition> = Extract<
  F['sections'][number],
  NarrativeSection
>['key'];

/** Keys of all sections of a format, in order. */
export type SectionKeyOf<F extends FormatDefinition> = F['sections'][number]['key'];

/** A cell of a format: where it stands and what it may hold. */
export interface Cell {
  readonly id: string;
  /** Position in the cell vector. */
  readonly index: number;
  readonly kind: CellKind;
  readonly section: string;
  readonly table: string;
  /** Dotted path of the row within its table; empty in a table of one unlabelled row. */
  readonly row: string;
  readonly column: string;
  /** Nodes from the outermost heading to the leaf. */
  readonly rowNodes: readonly LabelledNode[];
  readonly columnNodes: readonly LabelledNode[];
  /** Computed from other cells by an identity. */
  readonly isTotal: boolean;
}

export type LabelledNode = Pick<Leaf, 'label' | 'en'>;
