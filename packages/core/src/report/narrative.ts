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

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

export interface ListBlock {
  readonly kind: 'list';
  readonly ordered: boolean;
  readonly items: readonly string[];
}

/** A table inside the narrative, cells as text. The first `headRows` rows are heads. */
export interface TableBlock {
  readonly kind: 'table';
  readonly caption?: string | undefined;
  readonly headRows: number;
  readonly rows: readonly (readonly string[])[];
}

/** Narrative is blocks, not markup: every writer sets them in its own way and text stays text. */
export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock;

/** The words of a block without its numbering, lines parted by `\n`. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
  }
}
