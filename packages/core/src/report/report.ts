import type { CellTree } from '../format/cell-id.ts';
import type { CellIdOf } from '../format/cell-id.ts';
import type { Justification } from '../check/justification.ts';
import type { FormatId, KnownFormat } from '../formats/formats.ts';
import type { Block } from './narrative.ts';

/**
 * The value of a cell; `null` is blank, and blank is never zero.
 * Counts are whole numbers. Money is in 万元 as the form prints it, with at most six decimals.
 */
export type CellValue = number | null;

/** A chapter heading as the document words it. */
export interface SectionHeading {
  /** The section it is understood as; `null` when it is none of the format's. */
  readonly section: string | null;
  /** The numbering as written: `一`. */
  readonly numbering: string;
  readonly text: string;
}

export interface Signature {
  readonly agency: string | null;
  /** ISO 8601 calendar date. */
  readonly date: string | null;
}

/** What every report has, whatever its format. */
export interface ReportBase {
  readonly year: number;
  /** Full name of the reporting agency. */
  readonly agency: string;
  readonly title: string;
  readonly preamble: readonly Block[];
  /**
   * The chapter headings as found, in order. Absent when the report was written here:
   * then all six sections are there under their official headings.
   */
  readonly outline?: readonly SectionHeading[] | undefined;
  readonly overview: readonly Block[];
  readonly problems: readonly Block[];
  readonly otherMatters: readonly Block[];
  readonly signature: Signature;
  /** The written reasons why findings may stand (核实说明); absent where there are none. */
  readonly justifications?: readonly Justification[] | undefined;
}

type DefinitionOf<Id extends FormatId> = Extract<KnownFormat, { id: Id }>['definition'];

/** A report in one format: the common part, and the cells nested by meaning. */
export type ReportOf<Id extends FormatId> = ReportBase & { readonly format: Id } & CellTree<
    DefinitionOf<Id>,
    CellValue
  >;

export type Report2019 = ReportOf<'2019'>;
export type Report2021 = ReportOf<'2021'>;

/** A report in any known format, told apart by `format`. */
export type Report = { [Id in FormatId]: ReportOf<Id> }[FormatId];

/** A report in a format that need not be one of the registered ones: the common part, and cells that only its format knows. */
export type AnyReport = ReportBase & { readonly format: string };

/** The id of a cell in any known format: a misspelt id does not compile. */
export type CellId = CellIdOf<KnownFormat['definition']>;

/** Fields that hold narrative blocks. */
export const narrativeFields = ['preamble', 'overview', 'problems', 'otherMatters'] as const;
export type NarrativeField = (typeof narrativeFields)[number];
