import { cellLabel, type CellComparison, type CellKind, type Format, type LocalText } from '@nianbao/core';

/** A figure of two years as a row of a table. */
export interface FigureRow {
  /** Id of the cell in the later report. */
  readonly id: string;
  readonly section: string;
  readonly label: LocalText;
  readonly kind: CellKind;
  readonly figure: CellComparison;
}

/** The figures both years have, in the order of the later report. */
export function deriveFigureRows(format: Format, figures: readonly CellComparison[]): readonly FigureRow[] {
  return figures.flatMap((figure) => {
    const cell = format.cellById.get(figure.after.cells[0] ?? '');
    if (!cell) return [];
    return [{ id: cell.id, section: cell.section, label: cellLabel(cell), kind: cell.kind, figure }];
  });
}

/** Whether the two years differ; a blank differs from every number. */
export function isChanged({ before, after }: CellComparison): boolean {
  return before.value !== after.value;
}
