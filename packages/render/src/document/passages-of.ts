import type { Block, HeadingBlock } from '@nianbao/core';
import { cleanText } from './clean-text.ts';
import type { HeadingPassage, ParagraphPassage, Passage } from './passage.ts';

/** Narrative blocks → passages: run-in headings join their paragraph, a line end inside a paragraph ends it. */
export function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  const passages: Passage[] = [];
  let lead: HeadingPassage | undefined;
  const dropLead = () => {
    // A run-in heading with no paragraph after it stands alone.
    if (lead) passages.push(lead);
    lead = undefined;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      passages.push(...paragraphsOf(block.text, lead));
      lead = undefined;
      continue;
    }
    dropLead();
    if (block.kind === 'heading') {
      if (block.runIn === undefined) passages.push(headingOf(block));
      else lead = headingOf(block);
    } else passages.push(...cleanBlock(block));
  }
  dropLead();
  return passages;
}

function headingOf({ numbering, text, level, runIn = '' }: HeadingBlock): HeadingPassage {
  return { kind: 'heading', text: cleanText(numbering + text + runIn).replaceAll('\n', ' '), level };
}

function paragraphsOf(text: string, lead: HeadingPassage | undefined): ParagraphPassage[] {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0) return lead ? [{ kind: 'paragraph', lead, text: '' }] : [];
  return lines.map((line, position) => ({
    kind: 'paragraph',
    text: line,
    ...(position === 0 && lead ? { lead } : {}),
  }));
}

function cleanBlock(block: Exclude<Block, { kind: 'heading' | 'paragraph' }>): readonly Passage[] {
  switch (block.kind) {
    case 'list':
      return [{ kind: 'list', ordered: block.ordered, items: block.items.map(cleanText) }];
    case 'table':
      return [
        {
          ...block,
          ...(block.caption === undefined ? {} : { caption: cleanText(block.caption) }),
          rows: block.rows.map((row) => row.map(cleanText)),
        },
      ];
    case 'figure':
      return [
        {
          ...block,
          alt: cleanText(block.alt).replaceAll('\n', ' '),
          ...(block.caption === undefined ? {} : { caption: cleanText(block.caption) }),
        },
      ];
  }
}
