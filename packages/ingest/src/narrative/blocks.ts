import { normalizeLabel, type Block, type ListBlock, type SectionPart } from '@nianbao/core';
import { numberingOf, type Numbering } from './numbering.ts';
import type { Passage } from './passage.ts';

/** A block with the passage it was made of. */
export interface ReadBlock {
  readonly block: Block;
  readonly passage: Passage;
}

/** Longest text taken for a heading, in characters. */
const MAX_HEADING = 30;
const sentenceMark = /[。！？；;，,：:]/u;

/** Passages of a section → blocks. `parts` are the sub-sections it usually has. */
export function blocksOf(passages: readonly Passage[], parts: readonly SectionPart[]): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  for (const passage of passages) {
    const above = blocks.at(-1);
    if (!isListItem(passage))
      blocks.push(...blocksOfPassage(passage, parts).map((block) => ({ block, passage })));
    else if (above?.block.kind === 'list' && above.passage.list === passage.list)
      blocks[blocks.length - 1] = withItem(above, above.block, passage);
    else {
      const block = { kind: 'list', ordered: passage.list === 'ordered', items: [passage.text] } as const;
      blocks.push({ block, passage });
    }
  }
  return blocks;
}

/** Web pages lay out whole sections as lists: what is numbered as a sub-section is one. */
function isListItem({ list, text }: Passage): boolean {
  return list !== undefined && (numberingOf(text)?.level ?? 2) > 1;
}

function withItem({ passage }: ReadBlock, block: ListBlock, item: Passage): ReadBlock {
  return {
    block: { ...block, items: [...block.items, item.text] },
    passage: { ...passage, source: `${passage.source}\n${item.source}` },
  };
}

function blocksOfPassage({ text }: Passage, parts: readonly SectionPart[]): readonly Block[] {
  const numbering = numberingOf(text);
  if (!numbering) return [{ kind: 'paragraph', text }];
  const words = text.slice(numbering.length);
  if (isHeading(words) && !(numbering.level === 0 && words.endsWith('。')))
    return [headingOf(numbering, words)];
  const runIn = /^([^：:。]{2,30})([：:。])(.+)$/su.exec(words);
  const [, head = '', mark = '', rest = ''] = runIn ?? [];
  if (!runIn || !isRunInHeading(head, mark, numbering, parts)) return [{ kind: 'paragraph', text }];
  return [
    { ...headingOf(numbering, head), runIn: mark },
    { kind: 'paragraph', text: rest.trim() },
  ];
}

function headingOf(numbering: Numbering, text: string) {
  return { kind: 'heading', numbering: numbering.text, text, level: Math.max(1, numbering.level) } as const;
}

/** A numbered line is a heading when it is short and either has no sentence marks, or commas alone and no mark at its end. */
function isHeading(words: string): boolean {
  const body = words.replace(/[。：:]$/u, '');
  if (body === '' || body.length > MAX_HEADING) return false;
  return !sentenceMark.test(body) || (body === words && !/[。！？；;：:]|[，,、]$/u.test(body));
}

/** Words before a colon or full stop head what follows when they name a known part, or are short and no sentence of their own. */
function isRunInHeading(
  head: string,
  mark: string,
  numbering: Numbering,
  parts: readonly SectionPart[],
): boolean {
  if (numbering.level > 1 || /[，,；;]/u.test(head)) return false;
  const normalized = normalizeLabel(head);
  const names = parts.flatMap((part) => [part.heading.zh, ...(part.aliases ?? [])]);
  if (names.some((name) => normalized.includes(normalizeLabel(name)))) return true;
  return numbering.level === 1 && head.length <= (mark === '。' ? 20 : 14);
}
