import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import type { AnyReport, ReportDocument, TablePart } from '../document/report-document.ts';
import { documentDate } from '../office/document-date.ts';
import { stablePackage } from '../office/stable-package.ts';
import { sheetName, type CellAddress } from './cell-address.ts';
import { annexSheets } from './annex-sheets.ts';
import { dataSheet, narrativeSheet } from './list-sheets.ts';
import { addressesOf, placeCells, tableSheet } from './table-sheet.ts';
import { totalFormulas } from './total-formulas.ts';

/**
 * A report as a workbook: a sheet for each section with tables as printed, with formulas for the totals so that the
 * numbers can be worked on; the text; and all cells in long form, which follow the tables. Text is never a formula.
 * The same report gives the same bytes.
 * @throws RenderError when the report's format is unknown
 */
export async function renderXlsx(
  report: AnyReport,
  options: ReportDocumentOptions = {},
): Promise<Uint8Array> {
  return setXlsx(documentOf(report, options));
}

/** Any document as a workbook: a report, a roll-up, a comparison. */
export async function setXlsx(document: ReportDocument): Promise<Uint8Array> {
  const parts = document.sections.filter((section): section is TablePart => section.kind === 'tables');
  const narrative = document.sections.filter((section) => section.kind === 'narrative');
  const taken = new Set<string>();
  const nameFor = (heading: string) => {
    const name = sheetName(heading, taken);
    taken.add(name);
    return name;
  };
  const named = parts.map((part) => ({ part, name: nameFor(part.heading.zh) }));
  const addresses = new Map<string, CellAddress>(named.flatMap(({ part, name }) => addressesOf(part, name)));
  const values = new Map(
    parts.flatMap((part) =>
      placeCells(part).flatMap(({ cell }) => (cell.kind === 'value' ? [[cell.id, cell.value] as const] : [])),
    ),
  );
  const formulas = totalFormulas(document.format, values, addresses);
  const sheets: WriteSheet[] = [
    ...named.map(({ part, name }) => tableSheet(document, part, name, formulas)),
    narrativeSheet(document, nameFor('文字')),
    ...[...narrative, ...document.annexes].flatMap((part) => annexSheets(part, nameFor)),
    dataSheet(document, nameFor('数据'), addresses, values),
  ];
  const written = documentDate(document);
  const workbook = await writeXlsx({
    sheets,
    properties: {
      title: document.title,
      creator: document.agency,
      lastModifiedBy: document.agency,
      subject: document.subject.zh,
      keywords: `政府信息公开 年度报告 ${document.year}`,
      created: written,
      modified: written,
    },
  });
  return stablePackage(workbook, written);
}
