import { defaultTreeAdapter, parse } from 'parse5';
import { ImageStore } from '../figures/image-store.ts';
import type { ReadLimits } from '../limits.ts';
import type { SourceDocument, SourceItem, SourceLine } from '../source/source-document.ts';
import { Nesting } from '../nesting.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import { gridOfTable, isLayoutTable } from './grid-of-table.ts';
import { figureOfImage } from './figure-of-image.ts';
import { collapsed, textOfNode } from './text-of-node.ts';
import { childrenOf, isElement, isText, isUnseen, type Element, type Node } from './tree.ts';

const blocks = new Set(
  (
    'address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hr html li main nav ol p pre section table tbody td tfoot th thead tr ul br'
  ).split(' '),
);

/**
 * A saved web page or exported document → its paragraphs, tables and pictures in reading order.
 * @throws NestingError when elements stand in one another beyond the limit
 */
export function sourceOfHtml(html: string, limits: ReadLimits): SourceDocument {
  const walker = new Walker(new ImageStore(limits));
  const nesting = new Nesting(limits.maxDepth);
  const treeAdapter = {
    ...defaultTreeAdapter,
    onItemPush: () => nesting.enter(),
    onItemPop: () => nesting.leave(),
  };
  walker.walk(parse(html, { sourceCodeLocationInfo: true, treeAdapter }));
  return { fileType: 'html', spacing: 'authored', items: walker.items, images: walker.store.images };
}

/** Enters a node, or marks the end of a block or list. */
type Step =
  | { readonly kind: 'enter'; readonly node: Node }
  | { readonly kind: 'endOfBlock' }
  | { readonly kind: 'endOfList' };

class Walker {
  readonly items: SourceItem[] = [];
  readonly store: ImageStore;
  private readonly lists: NonNullable<SourceLine['list']>[] = [];
  private text = '';
  private place: { readonly line: number; readonly column: number } | null = null;
  private tables = 0;

  constructor(store: ImageStore) {
    this.store = store;
  }

  walk(root: Node): void {
    const open: Step[] = [{ kind: 'enter', node: root }];
    for (let step = open.pop(); step; step = open.pop()) {
      if (step.kind === 'enter') open.push(...this.enter(step.node));
      else this.flush();
      if (step.kind === 'endOfList') this.lists.pop();
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
      if (this.isWhole(node)) return [];
    }
    const below = childrenOf(node).map((child): Step => ({ kind: 'enter', node: child }));
    const isList = isElement(node) && (node.tagName === 'ul' || node.tagName === 'ol');
    if (isList) this.lists.push(node.tagName === 'ol' ? 'ordered' : 'unordered');
    const end = isList ? 'endOfList' : 'endOfBlock';
    return [...(isBlock ? [{ kind: end } as const] : []), ...below.toReversed()];
  }

  /** Takes an element that is one item with everything below it: a table of data, a picture, a picture's caption. */
  private isWhole(element: Element): boolean {
    const last = this.items.at(-1);
    if (element.tagName === 'img') {
      const figure = figureOfImage(element, this.store);
      if (figure) {
        this.flush();
        this.items.push(figure);
      }
      return true;
    }
    if (element.tagName === 'figcaption' && last?.kind === 'figure') {
      this.items[this.items.length - 1] = { ...last, caption: textOfNode(element) };
      return true;
    }
    if (element.tagName !== 'table' || isLayoutTable(element)) return false;
    this.items.push(gridOfTable(element, ++this.tables));
    return true;
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
        list: this.lists.at(-1),
      });
    this.text = '';
    this.place = null;
  }
}
