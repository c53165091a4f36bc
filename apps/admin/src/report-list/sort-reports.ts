import type { ReportItem } from '../api/report-api.ts';

export type SortKey = 'agency' | 'year' | 'findings' | 'updated';

export interface SortOrder {
  readonly key: SortKey;
  readonly isDescending: boolean;
}

/** One warning weighs less than any error. */
const ERROR_WEIGHT = 10_000;
const collator = new Intl.Collator('zh-CN');

const compare: Record<SortKey, (a: ReportItem, b: ReportItem) => number> = {
  agency: (a, b) => collator.compare(a.agency.name, b.agency.name),
  year: (a, b) => a.year - b.year,
  findings: (a, b) => weight(a) - weight(b),
  updated: (a, b) => a.updatedAt.localeCompare(b.updatedAt),
};

function weight({ findings }: ReportItem): number {
  return findings.errors * ERROR_WEIGHT + findings.warnings;
}

/** The reports in an order; in that of the service when none is chosen. */
export function sortReports(
  items: readonly ReportItem[],
  order: SortOrder | undefined,
): readonly ReportItem[] {
  if (!order) return items;
  const sign = order.isDescending ? -1 : 1;
  return items.toSorted((a, b) => sign * compare[order.key](a, b));
}
