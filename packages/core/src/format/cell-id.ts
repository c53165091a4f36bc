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

/** Nodes of a tree as they show in ids: the children of a heading without a key stand in its place. */
type Keyed<N> = N extends { readonly key: string }
  ? N
  : N extends { readonly children: readonly (infer C)[] }
    ? Keyed<C>
    : never;

/** A tree of nodes as nested records with a value at every leaf. */
type Tree<N, Value> = {
  readonly [K in Keyed<N> as K extends { readonly key: infer Key extends string } ? Key : never]: K extends {
    readonly children: readonly (infer C)[];
  }
    ? Tree<C, Value>
    : Value;
};

type TableTree<T, Value> = T extends { readonly columns: readonly (infer C)[] }
  ? T extends { readonly rows: readonly (infer R)[] }
    ? Tree<R, Tree<C, Value>>
    : Tree<C, Value>
  : never;

type Under<Path extends string, T> = Path extends `${infer Head}.${infer Rest}`
  ? { readonly [K in Head]: Under<Rest, T> }
  : { readonly [K in Path]: T };

type PlacedTableTree<T, Value> = T extends { readonly path: infer P extends string }
  ? Under<P, TableTree<T, Value>>
  : never;

type Intersection<U> = (U extends unknown ? (member: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The cells of a format, nested by the segments of their ids. Built from the trees, not the ids: that is what compiles fast. */
export type CellTree<F extends FormatDefinition, Value> = Intersection<PlacedTableTree<TableOf<F>, Value>>;

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
