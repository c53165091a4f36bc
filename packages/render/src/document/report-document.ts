import type {
  CellKind,
  CellValue,
  Format,
  FormatSource,
  Language,
  LocalText,
  ReportBase,
} from '@nianbao/core';
import type { CellAnnotation } from './cell-annotation.ts';
import type { DataRecords } from './data-records.ts';
import type { Passage } from './passage.ts';
import type { Masthead, Theme } from '../theme/theme.ts';

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
  /** What a document that is more than one report says of the number; absent where there is nothing to say. */
  readonly annotation?: CellAnnotation | undefined;
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
  /** What stands under the tables: remarks on their cells, charts. */
  readonly remarks: readonly Passage[];
}

export type DocumentSection = NarrativePart | TablePart;

/** What machines find in a document beside its words. */
export interface DocumentData {
  /** Name of the data and DOM id of its script: `report-json`. */
  readonly id: string;
  readonly mediaType: string;
  /** Plain JSON. */
  readonly value: unknown;
  /** The numbers in long form. */
  readonly records: DataRecords;
}

/**
 * A document about reports: what every writer sets, each in its own way. It is one report, the sum of many, or a
 * comparison of two; the writers do not know which.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly theme: Theme;
  readonly year: number;
  readonly agency: string;
  readonly title: string;
  /** The title in pieces that are not broken over lines where it can be helped. */
  readonly titleParts: readonly string[];
  /** What the document is, for its properties. */
  readonly subject: LocalText;
  /** The format of its tables. */
  readonly format: Format;
  readonly formatName: LocalText;
  readonly source: FormatSource;
  /** Marked as a draft on its face, blanks included. */
  readonly isDraft: boolean;
  /** What stands at its head when it is a draft or lacks something; `null` when it is whole. */
  readonly notice: LocalText | null;
  /** Ids of the cells without a value. */
  readonly blankCells: readonly string[];
  readonly preamble: readonly Passage[];
  readonly sections: readonly DocumentSection[];
  /** Agency and date as printed (2021年1月29日); `null` where not signed. */
  readonly signature: DocumentSignature;
  /** After the signature, on pages of their own. */
  readonly annexes: readonly NarrativePart[];
  /** The red head, filled in; `null` for none. */
  readonly masthead: Masthead | null;
  readonly data: DocumentData;
}

export interface DocumentSignature {
  readonly agency: string | null;
  readonly date: string | null;
  /** The date as ISO 8601, for the properties of files. */
  readonly isoDate: string | null;
}
