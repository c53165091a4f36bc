import type { Format } from '../format/define-format.ts';
import type { FormatId, KnownFormat } from '../formats/formats.ts';
import type { ReportBase, ReportOf } from './report.ts';
import { unpackCells } from './vector.ts';

/** The official pattern of a report's title. */
export function officialTitle(agency: string, year: number): string {
  return `${agency}${year}年政府信息公开工作年度报告`;
}

/** An empty report: every cell blank, every section without text. */
export function makeBlank<Id extends FormatId>(
  format: Extract<KnownFormat, { id: Id }>,
  of: { readonly agency: string; readonly year: number },
): ReportOf<Id>;
export function makeBlank(
  format: Format,
  of: { readonly agency: string; readonly year: number },
): ReportBase & { readonly format: string };
export function makeBlank(format: Format, { agency, year }: { agency: string; year: number }): object {
  return {
    format: format.id,
    year,
    agency,
    title: officialTitle(agency, year),
    preamble: [],
    overview: [],
    ...unpackCells(format, new Float64Array(format.cells.length).fill(Number.NaN)),
    problems: [],
    otherMatters: [],
    signature: { agency: null, date: null },
  };
}
