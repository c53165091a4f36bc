import { writeXlsx, type WriteSheet } from 'hucre/xlsx';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import { formatOf } from '../document/format-of.ts';
import type { AnyReport, TablePart } from '../document/report-document.ts';
import { documentDate } from '../office/document-date.ts';
import { stablePackage } from '../office/stable-package.ts';
import { sheetName, type CellAddress } from './cell-address.ts';
import { dataSheet, narrativeSheet } from './list-sheets.ts';
import { addressesOf, placeCells, tableSheet } from './table-sheet.ts';
import { totalFormulas } from './total-formulas.ts';

/**
 * A report as a workbook: a sheet for each section with tables as printed, with formulas for the totals so that the
 * numbers can be worked on; the text; and all cells in long form, which follow the tables. Text is never a formula.
 * The same report gives the same bytes.
 * @throws RenderError when the report's format is unknown
 */
export async function renderXlsx(report: AnyReport, options: DocumentOptions = {}): Promise<Uint8Array> {
  const document = documentOf(report, options);
  const format = formatOf(report, options.formats);
  const parts = document.sections.filter((section): section is TablePart => section.kind === 'tables');
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
  const formulas = totalFormulas(format, report, addresses);
  const sheets: WriteSheet[] = [
    ...named.map(({ part, name }) => tableSheet(document, part, name, formulas)),
    narrativeSheet(document, nameFor('文字')),
    dataSheet(document, format, nameFor('数据'), addresses, values),
  ];
  const written = documentDate(report);
  const workbook = await writeXlsx({
    sheets,
    properties: {
      title: document.title,
      creator: document.agency,
      lastModifiedBy: document.agency,
      subject: '政府信息公开工作年度报告',
      keywords: `政府信息公开 年度报告 ${document.year}`,
      created: written,
      modified: written,
    },
  });
  return stablePackage(workbook, written);
}
