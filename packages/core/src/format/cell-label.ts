import type { Cell } from './cell-id.ts';
import type { LocalText } from '../text/local-text.ts';

/** How people name a cell: 三、本年度办理结果 / （三）不予公开 / 1.属于国家秘密 · 自然人. */
export function cellLabel(cell: Pick<Cell, 'rowNodes' | 'columnNodes'>): LocalText {
  const join = (pick: (node: { label: string; en: string }) => string) => {
    const row = cell.rowNodes.map(pick).join(' / ');
    // The outermost head of several columns says nothing about one of them unless the table has no row labels.
    const column = cell.rowNodes.length > 0 ? cell.columnNodes.slice(-1) : cell.columnNodes;
    return [row, column.map(pick).join(' / ')].filter(Boolean).join(' · ');
  };
  return { zh: join((node) => node.label), en: join((node) => node.en) };
}
