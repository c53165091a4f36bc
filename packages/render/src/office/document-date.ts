import type { ReportDocument } from '../document/report-document.ts';

/**
 * The date that a report's file bears: of its signature; without one, the day after its year, at midnight UTC.
 */
export function documentDate({ signature, year }: ReportDocument): Date {
  return new Date(`${signature.isoDate ?? `${String(year + 1).padStart(4, '0')}-01-01`}T00:00:00Z`);
}
