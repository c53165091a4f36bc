import { compareReports, formatById, type Format, type Report, type ReportComparison } from '@nianbao/core';
import { listReports, readReport, type ReportItem } from '../api/report-api.ts';

/** A report and last year's, compared; or only the report, where there is nothing to compare it with. */
export interface ComparedYears {
  readonly item: Pick<ReportItem, 'id' | 'agency' | 'year'>;
  readonly title: string;
  readonly comparison?: {
    readonly format: Format;
    readonly before: Format;
    readonly years: { readonly before: number; readonly after: number };
    readonly result: ReportComparison;
  };
}

/** Reads a report and last year's of the same agency, and compares them here. @throws ApiProblem */
export async function readComparison(id: string): Promise<ComparedYears> {
  const { report, ...item } = (await readReport(id)).body;
  const [last] = (await listReports({ agency: item.agency.id, year: item.year - 1 })).items;
  const base = { item, title: report.title };
  if (!last) return base;
  const previous = (await readReport(last.id)).body.report;
  const [before, after] = [formatOf(previous), formatOf(report)];
  return {
    ...base,
    comparison: {
      format: after,
      before,
      years: { before: last.year, after: item.year },
      result: compareReports({ format: before, report: previous }, { format: after, report }),
    },
  };
}

function formatOf(report: Report): Format {
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return format;
}
