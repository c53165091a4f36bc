import { parse } from 'parse5';
import type { SourceDocument, SourceItem } from '../source/source-document.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import { gridOfTable, isLayoutTable } from './grid-of-table.ts';
import { collapsed } from './text-of-node.ts';
import { childrenOf, isElement, isText, isUnseen, type Node } from './tree.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul br'
  ).split(' '),
);

/** A saved web page or exported document → its paragraphs and tables in reading order. */
export function sourceOfHtml(html: string): SourceDocument {
  const walker = new Walker();
  walker.walk(parse(html, { sourceCodeLocationInfo: true }));
  return { fileType: 'html', spacing: 'authored', items: walker.items };
}

/** Enters a node, or marks the end of a block. */
type Step = { readonly kind: 'enter'; readonly node: Node } | { readonly kind: 'endOfBlock' };

class Walker {
  readonly items: SourceItem[] = [];
  private text = '';
  private place: { readonly line: number; readonly column: number } | null = null;
  private tables = 0;

  walk(root: Node): void {
    const open: Step[] = [{ kind: 'enter', node: root }];
    for (let step = open.pop(); step; step = open.pop()) {
      if (step.kind === 'endOfBlock') this.flush();
      else open.push(...this.enter(step.node));
    }
    this.flush();
  }

  /** What is to be done for the children of a node, last first. */
  private enter(node: Node): readonly Step[] {
    if (isText(node)) this.write(node.value, node);
    const isBlock = isElement(node) && blocks.has(node.tagName);
    if (isElement(node)) {
      if (isUnseen(node)) return [];
      if (isBlock) this.flush();
      if (node.tagName === 'table' && !isLayoutTable(node)) {
        this.items.push(gridOfTable(node, ++this.tables));
        return [];
      }
    }
    const below = childrenOf(node).map((child): Step => ({ kind: 'enter', node: child }));
    return [...(isBlock ? [{ kind: 'endOfBlock' } as const] : []), ...below.toReversed()];
  }

  private write(text: string, node: Node): void {
    if (this.place === null && text.trim() !== '') {
      const at = node.sourceCodeLocation;
      this.place = { line: at?.startLine ?? 1, column: at?.startCol ?? 1 };
    }
    this.text += text;
  }

  private flush(): void {
    const text = repairCharacters(collapsed(this.text));
    if (text !== '')
      this.items.push({
        kind: 'line',
        text,
        place: { kind: 'text', ...(this.place ?? { line: 1, column: 1 }) },
        indent: null,
        isParagraph: true,
      });
    this.text = '';
    this.place = null;
  }
}
