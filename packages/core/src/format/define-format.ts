import type { Cell } from './cell-id.ts';
import type { FormatDefinition, Section, Table } from './format.ts';
import { deriveLeaves, type PlacedLeaf } from './leaves.ts';
import { deriveTableRelations, joinCellId, type LinearRelation } from './relations.ts';

/** A table with its rows and columns laid out flat. */
export interface DerivedTable {
  readonly section: string;
  readonly table: Table;
  readonly rows: readonly PlacedLeaf[];
  readonly columns: readonly PlacedLeaf[];
}

/** An official format with what every user of it needs derived once. */
export interface Format {
  readonly definition: FormatDefinition;
  readonly id: string;
  /** All cells in reading order; `cells[i].index === i`. */
  readonly cells: readonly Cell[];
  readonly cellById: ReadonlyMap<string, Cell>;
  readonly tables: readonly DerivedTable[];
  /** Totals and declared relations, this year's and across years. */
  readonly relations: readonly LinearRelation[];
}

/** A format that keeps the literal type of its definition, from which the types of its reports follow. */
export interface FormatOf<F extends FormatDefinition> extends Format {
  readonly definition: F;
  readonly id: F['id'];
}

/** A leaf that stands for the only row of a table without row labels. */
const onlyRow: PlacedLeaf = { leaf: { key: '', label: '', en: '' }, path: '', nodes: [], parts: [] };

/**
 * Makes a format of its definition.
 * @throws Error naming the culprit when keys or cell ids repeat, or a relation names a row or column that is not there.
 */
export function defineFormat<const F extends FormatDefinition>(definition: F): FormatOf<F> {
  const tables = definition.sections.flatMap(deriveSectionTables);
  const cells = tables.flatMap(deriveCells).map((cell, index) => ({ ...cell, index }));
  assertUnique(
    `Format "${definition.id}", sections`,
    definition.sections.map((section) => section.key),
  );
  assertUnique(
    `Format "${definition.id}", tables`,
    tables.map(({ table }) => table.id),
  );
  assertUnique(
    `Format "${definition.id}", cells`,
    cells.map((cell) => cell.id),
  );
  return {
    definition,
    id: definition.id,
    cells,
    cellById: new Map(cells.map((cell) => [cell.id, cell])),
    tables,
    relations: tables.flatMap(({ table, rows, columns }) => deriveTableRelations(table, { rows, columns })),
  };
}

function deriveSectionTables(section: Section): DerivedTable[] {
  if (section.kind !== 'tables') return [];
  return section.tables.map((table) => ({
    section: section.key,
    table,
    rows: table.rows ? deriveLeaves(table.rows) : [onlyRow],
    columns: deriveLeaves(table.columns),
  }));
}

function deriveCells({ section, table, rows, columns }: DerivedTable): Omit<Cell, 'index'>[] {
  return rows.flatMap((row) =>
    columns.map((column) => ({
      id: joinCellId(table.path, row.path, column.path),
      kind: column.leaf.cell ?? row.leaf.cell ?? 'count',
      section,
      table: table.id,
      row: row.path,
      column: column.path,
      rowNodes: row.nodes,
      columnNodes: column.nodes,
      isTotal: row.parts.length > 0 || column.parts.length > 0,
    })),
  );
}

function assertUnique(where: string, names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) throw new Error(`${where}: "${name}" is there twice`);
    seen.add(name);
  }
}
