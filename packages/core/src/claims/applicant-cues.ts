import type { Cell } from '../format/cell-id.ts';
import type { Format } from '../format/define-format.ts';
import type { Quantity } from './claim.ts';
import { quantityOf } from './quantity-of.ts';

/** Words for one kind of applicant, with what they count in each row that a text may speak of. */
export interface ApplicantCue {
  readonly words: readonly string[];
  readonly byRow: ReadonlyMap<string, Quantity>;
}

/** Rows that texts break down by applicant. */
const rows = ['received', 'carriedOver', 'outcome.total', 'carriedForward'] as const;

/** A cue for every column of section three that says who asked, and for the organisations as a whole. */
export function applicantCues(format: Format): ApplicantCue[] {
  const groups = new Map<string, { label: string; en: string; columns: Set<string> }>();
  const cells = format.cells.filter(({ table, column }) => table === 'requests' && column !== 'total');
  for (const cell of cells)
    // The outermost heading (申请人情况) says nothing about who.
    for (const node of cell.columnNodes.slice(1)) {
      const group = groups.get(node.label) ?? { label: node.label, en: node.en, columns: new Set() };
      group.columns.add(cell.column);
      groups.set(node.label, group);
    }
  return [...groups.values()]
    .filter(({ label }) => label.length > 2)
    .map((group) => ({
      words: variantsOf(group.label),
      byRow: new Map(
        rows.flatMap((row) => quantityIn(row, group, cells).map((quantity) => [row, quantity] as const)),
      ),
    }));
}

function quantityIn(
  row: string,
  { label, en, columns }: { label: string; en: string; columns: ReadonlySet<string> },
  cells: readonly Cell[],
): Quantity[] {
  const inRow = (name: string) => cells.filter((cell) => cell.row === name && columns.has(cell.column));
  const own = inRow(row);
  if (own.length === 0) return [];
  const about = {
    key: `requests.${row}/${label}`,
    rule: 'text.applicants',
    label: { zh: label, en: en.toLowerCase() },
  };
  // The breakdown may be of all that was dealt with, or of all that was at hand, whatever number went before.
  return [
    quantityOf(about, own, [
      inRow('received'),
      inRow('outcome.total'),
      [...inRow('received'), ...inRow('carriedOver')],
    ]),
  ];
}

/** 法人或其他组织 is said as 法人和其它组织, or just 法人. */
function variantsOf(label: string): string[] {
  const one = [label, ...label.split('或').slice(0, 1), label.replace('或', '和'), label.replace('或', '及')];
  return [...new Set([...one, ...one.map((word) => word.replace('其他', '其它'))])];
}
