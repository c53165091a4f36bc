import type { SectionPart } from '@nianbao/core';
import type {
  SourceDocument,
  SourceFigure,
  SourceGrid,
  SourceItem,
  SourceLine,
} from '../source/source-document.ts';
import { withAlignedGrids } from './aligned-grids.ts';
import { blocksOf, type ReadBlock } from './blocks.ts';
import { isFigureCaption, isTableCaption } from './caption.ts';
import { joinGrids } from './join-grids.ts';
import { joinLines, type Margin } from './join-lines.ts';
import type { Passage } from './passage.ts';
import { tableBlockOf } from './table-block.ts';
import { withTabbedGrids } from './tabbed-grids.ts';

/** How the lines of a document make paragraphs. */
export interface Setting {
  readonly spacing: SourceDocument['spacing'];
  readonly margin: Margin | null;
}

/** What a section's source items give: its blocks, and pictures that cannot be shown. */
export interface SectionReading {
  readonly blocks: readonly ReadBlock[];
  readonly lost: readonly SourceFigure[];
}

/** Source items of a narrative section → blocks, tables and figures where they stand. `parts` are its usual sub-sections. */
export function sectionBlocks(
  items: readonly SourceItem[],
  { spacing, margin }: Setting,
  parts: readonly SectionPart[],
): SectionReading {
  const blocks: ReadBlock[] = [];
  const lost: SourceFigure[] = [];
  const whole = joinGrids(withAlignedGrids(withTabbedGrids(items.flatMap(linesOfBoxes))));
  let lines: SourceLine[] = [];
  const close = () => {
    const passages = joinLines(lines, spacing, margin);
    lost.push(...passages.flatMap(missingFigure));
    const present = passages.filter((passage) => missingFigure(passage).length === 0);
    blocks.push(...blocksOf(present, parts));
    lines = [];
  };
  for (let at = 0; at < whole.length; at++) {
    const item = whole[at];
    if (item?.kind === 'line') lines.push(item);
    else if (item?.kind === 'grid') {
      const caption = item.caption ?? captionAbove(lines);
      close();
      blocks.push(tableOf(item, caption));
    } else if (item) {
      close();
      const below = whole[at + 1];
      const isBelow = below?.kind === 'line' && isFigureCaption(below.text);
      const figure = figureOf(item, item.caption ?? (isBelow ? below.text : undefined));
      if (!figure) lost.push(item);
      else {
        blocks.push(figure);
        if (isBelow && item.caption === undefined) at++;
      }
    }
  }
  close();
  return { blocks, lost };
}

/** Words that stand for a picture where a file type holds none, as `@nianbao/render` writes them. */
const standIn = /^(?:〔图片缺失：(.*)〕|\[Image missing: ?(.*)\])$/su;

function missingFigure({ text, place }: Passage): readonly SourceFigure[] {
  const [found, zh, en] = standIn.exec(text) ?? [];
  return found === undefined ? [] : [{ kind: 'figure', place, image: null, alt: zh ?? en ?? '', name: '' }];
}

/** A table of one column, or of one cell, only draws a box around paragraphs. */
function linesOfBoxes(item: SourceItem): readonly SourceItem[] {
  if (item.kind !== 'grid') return [item];
  const inked = item.rows.flat().filter(({ text }) => text.trim() !== '');
  if (inked.length > 1 && inked.some(({ column }) => column !== inked[0]?.column)) return [item];
  return inked.map(({ text, place }): SourceLine => ({
    kind: 'line',
    text,
    place,
    indent: null,
    isParagraph: true,
  }));
}

/** Takes the caption from the end of the lines above a table. */
function captionAbove(lines: SourceLine[]): string | undefined {
  const last = lines.at(-1);
  return last && isTableCaption(last.text) ? lines.pop()?.text : undefined;
}

function tableOf(grid: SourceGrid, caption: string | undefined): ReadBlock {
  const source = grid.rows.map((row) => row.map(({ text }) => text).join('\t')).join('\n');
  return {
    block: tableBlockOf(grid, caption),
    passage: { text: source, place: grid.place, source },
  };
}

/** What a picture shows when the document does not say. */
const NO_WORDS = '图片';
const MAX_ALT = 2_000;

function figureOf({ image, alt, place }: SourceFigure, caption: string | undefined): ReadBlock | null {
  if (image === null) return null;
  const words = alt.trim().slice(0, MAX_ALT) || caption || NO_WORDS;
  return {
    block: { kind: 'figure', image, alt: words, ...(caption === undefined ? {} : { caption }) },
    passage: { text: words, place, source: alt },
  };
}
