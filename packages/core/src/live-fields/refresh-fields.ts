import type { Format } from '../format/define-format.ts';
import type { Block } from '../report/narrative.ts';
import { narrativeFields, type AnyReport } from '../report/report.ts';
import { packCells } from '../report/vector.ts';
import { reprintText } from './live-text.ts';
import {
  isLiveBlock,
  liveTextOf,
  liveTextsOf,
  withLiveText,
  withLiveTexts,
  type LiveBlock,
} from './live-texts.ts';
import { cellPrinter } from './print-cell.ts';

/**
 * The report with every live field printing what its cell holds now. To be called after cells change; the fields after
 * a figure that became longer or shorter move along. What does not change is shared: with nothing to do it is the same report.
 * @throws Error when a field names a cell that the format does not have
 */
export function refreshFields<R extends AnyReport>(format: Format, report: R): R {
  let print: ((cell: string) => string) | undefined;
  let refreshed = report;
  for (const field of narrativeFields) {
    const blocks = report[field];
    if (!blocks.some(hasFields)) continue;
    const printed = (print ??= cellPrinter(format, packCells(format, report)));
    const after = blocks.map((block) => (hasFields(block) ? reprintBlock(block, printed) : block));
    if (after.some((block, index) => block !== blocks[index])) refreshed = { ...refreshed, [field]: after };
  }
  return refreshed;
}

/** Whether a block prints any cell. */
export function hasFields(block: Block): block is LiveBlock {
  return isLiveBlock(block) && block.fields !== undefined && block.fields.length > 0;
}

/** The block with its fields printed anew; the same block when nothing changes. */
function reprintBlock(block: LiveBlock, print: (cell: string) => string): LiveBlock {
  const texts = liveTextsOf(block);
  const after = texts.map((text) => reprintText(text, print));
  if (after.every((text, item) => text === texts[item])) return block;
  return block.kind === 'list'
    ? withLiveTexts(block, after)
    : withLiveText(block, 0, after[0] ?? liveTextOf(block));
}
