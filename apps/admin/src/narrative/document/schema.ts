import { Schema, type NodeSpec } from 'prosemirror-model';
import type { LiveField } from '@nianbao/core';

/** A figure of a table that stands in the text: one unit to the caret, as words to everybody else. */
const field: NodeSpec = {
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  attrs: { cell: { validate: 'string' }, text: { validate: 'string' } },
  leafText: (node) => fieldOf(node.attrs).text,
  toDOM: (node) => {
    const { cell, text } = fieldOf(node.attrs);
    return ['span', { class: 'live-field', 'data-cell': cell }, text];
  },
  parseDOM: [
    {
      tag: 'span[data-cell]',
      getAttrs: (dom) => ({ cell: dom.dataset['cell'] ?? '', text: dom.textContent }),
    },
  ],
};

const paragraph: NodeSpec = {
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  toDOM: () => ['p', 0],
  parseDOM: [{ tag: 'p' }],
};

/** Words after `runIn` go on in the next paragraph on the same line. Fields in a heading are kept as plain words. */
const heading: NodeSpec = {
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  attrs: {
    level: { default: 1, validate: 'number' },
    numbering: { default: '', validate: 'string' },
    runIn: { default: null, validate: 'string|null' },
  },
  toDOM: (node) => [
    `h${headingOf(node.attrs).level + 2}`,
    ['span', { class: 'numbering' }, headingOf(node.attrs).numbering],
    ['span', { class: 'words' }, 0],
  ],
  parseDOM: [1, 2, 3, 4, 5, 6].map((tag) => ({
    tag: `h${tag}`,
    getAttrs: (dom) => ({
      // Below the official chapters, which are <h2>, the levels of our own pages begin with <h3>.
      level: Math.max(1, tag - 2),
      numbering: dom.querySelector(':scope > .numbering')?.textContent ?? '',
    }),
    contentElement: (dom) => dom.querySelector<HTMLElement>(':scope > .words') ?? wholeOf(dom),
  })),
};

const list: NodeSpec = {
  group: 'block',
  content: 'item+',
  attrs: { ordered: { default: false, validate: 'boolean' } },
  toDOM: (node) => [node.attrs['ordered'] === true ? 'ol' : 'ul', 0],
  parseDOM: [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
};

const item: NodeSpec = {
  content: 'inline*',
  whitespace: 'pre',
  defining: true,
  toDOM: () => ['li', 0],
  parseDOM: [{ tag: 'li' }],
};

const table: NodeSpec = {
  group: 'block',
  content: 'row+',
  tableRole: 'table',
  isolating: true,
  attrs: {
    caption: { default: null, validate: 'string|null' },
    headRows: { default: 1, validate: 'number' },
  },
  toDOM: (node) => {
    const { caption } = tableOf(node.attrs);
    return ['table', caption === null ? {} : { 'data-caption': caption }, ['tbody', 0]];
  },
  parseDOM: [
    {
      tag: 'table',
      getAttrs: (dom) => ({ headRows: 1, caption: dom.dataset['caption'] ?? null }),
    },
  ],
};

const row: NodeSpec = {
  content: 'cell+',
  tableRole: 'row',
  toDOM: () => ['tr', 0],
  parseDOM: [{ tag: 'tr' }],
};

/** The spans are there because the table commands count with them; cells of narrative tables always cover one. */
const cell: NodeSpec = {
  content: 'inline*',
  whitespace: 'pre',
  tableRole: 'cell',
  isolating: true,
  attrs: { colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } },
  toDOM: () => ['td', 0],
  parseDOM: [{ tag: 'td' }, { tag: 'th' }],
};

const figure: NodeSpec = {
  group: 'block',
  atom: true,
  draggable: true,
  attrs: {
    image: { validate: 'string' },
    alt: { validate: 'string' },
    caption: { default: null, validate: 'string|null' },
  },
  toDOM: (node) => ['figure', { 'data-image': String(node.attrs['image']) }, String(node.attrs['alt'])],
  parseDOM: [
    {
      tag: 'figure[data-image]',
      getAttrs: (dom) => ({ image: dom.dataset['image'] ?? '', alt: dom.textContent, caption: null }),
    },
  ],
};

/** The blocks of report JSON as an editor's document. A document without blocks is shown as one empty paragraph. */
export const narrativeSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph,
    heading,
    list,
    item,
    table,
    row,
    cell,
    figure,
    field,
    text: { group: 'inline' },
  },
});

export interface HeadingAttributes {
  readonly level: number;
  readonly numbering: string;
  readonly runIn: string | null;
}

export interface TableAttributes {
  readonly caption: string | null;
  readonly headRows: number;
}

export interface FigureAttributes {
  readonly image: string;
  readonly alt: string;
  readonly caption: string | null;
}

export type FieldAttributes = Pick<LiveField, 'cell'> & { readonly text: string };

type Attributes = Readonly<Record<string, unknown>>;

// The schema gives the nodes these attributes and checks their types: the editor keeps them untyped.
export const headingOf = (attributes: Attributes) => attributes as unknown as HeadingAttributes;
export const tableOf = (attributes: Attributes) => attributes as unknown as TableAttributes;
export const figureOf = (attributes: Attributes) => attributes as unknown as FigureAttributes;
export const fieldOf = (attributes: Attributes) => attributes as unknown as FieldAttributes;

function wholeOf(dom: Node): HTMLElement {
  // Rules with a tag are only asked about elements.
  return dom as HTMLElement;
}
