/** A sub-heading such as （一）主动公开情况. */
export interface HeadingBlock {
  readonly kind: 'heading';
  /** The numbering as written, repeated or missing numbers included: `（四）`, `1.`, or empty. */
  readonly numbering: string;
  readonly text: string;
  /** 1 for （一）, 2 for 1., 3 for （1）. */
  readonly level: number;
  /** The mark that ties the heading to the paragraph after it on the same line (`：` or `。`); absent when it stands alone. */
  readonly runIn?: string | undefined;
}

/**
 * A stretch of text that prints a cell (a live field). The text always holds the printed figure, so that whoever knows
 * nothing of fields reads plain text.
 */
export interface LiveField {
  /** Where the figure begins, in UTF-16 units. */
  readonly at: number;
  /** Units it takes; at least one. */
  readonly length: number;
  /** Id of the cell it prints. */
  readonly cell: string;
}

/** A live field in an item of a list. */
export interface ListField extends LiveField {
  /** Position of the item, from 0; `at` counts within it. */
  readonly item: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** In the order of the text, not overlapping; absent where there are none. */
  readonly fields?: readonly LiveField[] | undefined;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
  /** In the order of the items and of the text, not overlapping; absent where there are none. */
  readonly fields?: readonly ListField[] | undefined;
}

/** A table inside the narrative, cells as text. The first `headRows` rows are heads. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string | undefined;
  readonly headRows: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * A picture or chart in the narrative. Its bytes are handed beside the report, never inside it:
 * reports stay small, and one image that a hundred versions show is kept once.
 */
export interface FigureBlock {
  readonly kind: 'figure';
  /** SHA-256 of the image's bytes, in lower-case hex: by it the bytes are found. */
  readonly image: string;
  /** What the image shows, in words, for readers who cannot see it; never empty. */
  readonly alt: string;
  readonly caption?: string | undefined;
}

/** Narrative is blocks, not markup: every writer sets them in its own way and text stays text. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | FigureBlock;

/** The words of a block without its numbering, lines parted by `\n`: of a figure, its caption and what it shows. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
    case 'figure':
      return block.caption === undefined ? block.alt : `${block.caption}\n${block.alt}`;
  }
}
