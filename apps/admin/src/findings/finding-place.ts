import { cellLabel, type Finding } from '@nianbao/core';
import { local, t } from '../language/language.ts';
import { fieldNames, type FieldName } from '../report/report-store.ts';
import type { Target, Workspace } from '../report/workspace.ts';

/** Where a finding leads to; `undefined` when it is about the report as a whole. */
export function targetOfFinding({ store }: Workspace, finding: Finding): Target | undefined {
  const index = store.format.cellById.get(finding.cells[0] ?? '')?.index;
  if (index !== undefined) return { kind: 'cell', index };
  const field = fieldOf(finding);
  if (!field) return undefined;
  const { block, start, end } = finding.place ?? {};
  return { kind: 'field', field, block, start, end };
}

/** The place of a finding in words: its first cell, or its field with the passage. */
export function describeFindingPlace({ store }: Workspace, finding: Finding): string {
  const cell = store.format.cellById.get(finding.cells[0] ?? '');
  if (cell) return local(cellLabel(cell));
  const field = fieldOf(finding);
  if (!field) return '';
  const quote = finding.place?.quote;
  return quote ? `${t(`field.${field}`)} · “${quote}”` : t(`field.${field}`);
}

function fieldOf({ place }: Finding): FieldName | undefined {
  return fieldNames.find((name) => name === place?.field);
}
