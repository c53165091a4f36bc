import type {
  Block,
  ListBlock,
  CellKind,
  CellValue,
  FormatSource,
  Language,
  LocalText,
  ReportBase,
} from '@nianbao/core';

/** A report in any format, known to the registry or handed in. */
export type AnyReport = ReportBase & { readonly format: string };

/** A printed label of an official table. */
export interface DocumentLabel {
  readonly kind: 'banner' | 'corner' | 'columnHead' | 'rowHead';
  readonly id: string;
  readonly text: LocalText;
  readonly isGroup: boolean;
  /** First column it covers, from 0. */
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A number of an official table as it is printed. */
export interface DocumentValue {
  readonly kind: 'value';
  /** The cell id. */
  readonly id: string;
  readonly cellKind: CellKind;
  /** `null` is blank. */
  readonly value: CellValue;
  /** The printed number, exact; empty where the cell is blank. */
  readonly printed: string;
  readonly isTotal: boolean;
  /** Ids of the labels that head it, outermost first: banner, rows, columns. */
  readonly heads: readonly string[];
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
}

export type DocumentCell = DocumentLabel | DocumentValue;

export interface DocumentRow {
  readonly cells: readonly DocumentCell[];
}

/** One official table: its heads, and the rows they are repeated over when it breaks over pages. */
export interface DocumentTable {
  readonly caption: LocalText;
  readonly labelColumns: number;
  readonly valueColumns: number;
  readonly head: readonly DocumentRow[];
  readonly body: readonly DocumentRow[];
}

interface DocumentSectionBase {
  readonly key: string;
  /** The whole heading as printed: 一、总体情况. */
  readonly heading: LocalText;
}

export interface NarrativePart extends DocumentSectionBase {
  readonly kind: 'narrative';
  readonly passages: readonly Passage[];
}

/** The tables of a section share their columns and stand directly one under the other. */
export interface TablePart extends DocumentSectionBase {
  readonly kind: 'tables';
  readonly tables: readonly DocumentTable[];
}

export type DocumentSection = NarrativePart | TablePart;

/** A block of narrative ready to set: headings that run in are joined to the paragraph they lead. */
export type Passage = ListPassage | Extract<Block, { kind: 'table' }> | HeadingPassage | ParagraphPassage;

export type ListPassage = Omit<ListBlock, 'fields'>;

export interface HeadingPassage {
  readonly kind: 'heading';
  /** Numbering and words: （一）主动公开. */
  readonly text: string;
  readonly level: number;
}

export interface ParagraphPassage {
  readonly kind: 'paragraph';
  readonly lead?: HeadingPassage | undefined;
  readonly text: string;
}

/** A report as a document: what every writer sets, each in its own way. */
export interface ReportDocument {
  readonly language: Language;
  readonly year: number;
  readonly agency: string;
  readonly title: string;
  /** The title in pieces that are not broken over lines where it can be helped. */
  readonly titleParts: readonly string[];
  readonly formatName: LocalText;
  readonly source: FormatSource;
  /** Marked as a draft on its face. */
  readonly isDraft: boolean;
  /** Ids of the cells without a value. */
  readonly blankCells: readonly string[];
  readonly preamble: readonly Passage[];
  readonly sections: readonly DocumentSection[];
  /** Agency and date as printed (2021年1月29日); `null` where not signed. */
  readonly signature: { readonly agency: string | null; readonly date: string | null };
}
