import type { Section } from '@nianbao/core';
import type { FindingIndex } from '../findings/finding-index.ts';
import type { ReportFields, ReportStore } from './report-store.ts';

/** How far a section is. */
export interface SectionState {
  readonly kind: 'errors' | 'warnings' | 'blank' | 'partial' | 'complete';
  /** Cells that are blank, of a section of tables. */
  readonly blanks: number;
  readonly errors: number;
  readonly warnings: number;
}

/** How far a section is, for the list at the side; reads the cells and findings of this section. */
export function sectionState(section: Section, store: ReportStore, findings: FindingIndex): SectionState {
  const cells = store.format.cells.filter((cell) => cell.section === section.key);
  const ids = new Set(cells.map((cell) => cell.id));
  const own = findings
    .failed()
    .filter(({ cells: named, place }) => place?.field === section.key || named.some((id) => ids.has(id)));
  const errors = own.filter(({ severity }) => severity === 'error').length;
  const warnings = own.filter(({ severity }) => severity === 'warning').length;
  const blanks = cells.filter((cell) => Number.isNaN(store.cell(cell.index))).length;
  const isEmpty = section.kind === 'tables' ? blanks === cells.length : isUnwritten(section.key, store);
  const kind = kindOf({ isEmpty, errors, warnings, blanks });
  return { kind, blanks, errors, warnings };
}

function kindOf(state: {
  readonly isEmpty: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly blanks: number;
}): SectionState['kind'] {
  if (state.isEmpty) return 'blank';
  if (state.errors > 0) return 'errors';
  if (state.blanks > 0) return 'partial';
  return state.warnings > 0 ? 'warnings' : 'complete';
}

function isUnwritten(key: string, store: ReportStore): boolean {
  // The keys of narrative sections are the names of their fields.
  const blocks = store.field(key as keyof ReportFields);
  return Array.isArray(blocks) && blocks.length === 0;
}
