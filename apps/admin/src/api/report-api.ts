import type { CellValue, Report } from '@nianbao/core';
import type { ReportFields } from '../report/report-store.ts';
import { answered, api, done, versioned } from './client.ts';

export type ReportItem = Awaited<ReturnType<typeof listReports>>['items'][number];
export type Agency = Awaited<ReturnType<typeof listAgencies>>[number];

export interface ReportFilter {
  readonly year?: number | undefined;
  readonly agency?: string | undefined;
  readonly q?: string | undefined;
}

/** A page of reports, newest year first. */
export function listReports(filter: ReportFilter, cursor?: string) {
  const { year, agency, q } = filter;
  return answered(
    api.reports.$get({
      query: {
        ...(year === undefined ? {} : { year }),
        ...(agency ? { agency } : {}),
        ...(q ? { q } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
  );
}

export async function listAgencies() {
  return (await answered(api.agencies.$get({ query: {} }))).items;
}

/** A stored report with its version. */
export function readReport(id: string) {
  return versioned(api.reports[':id'].$get({ param: { id } }));
}

export interface ReportPatch {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly fields: Partial<ReportFields>;
}

/** Changes cells and fields of the version named by `tag`. */
export function patchReport(id: string, tag: string, { cells, fields }: ReportPatch) {
  return versioned(
    api.reports[':id'].$patch({ param: { id }, header: { 'if-match': tag }, json: { cells, fields } }),
  );
}

export type NewReport =
  | { readonly from: 'blank' | 'previous'; readonly year: number; readonly agencyId?: string }
  | { readonly from: 'report'; readonly report: Report };

/** Creates a report. The key makes a repeated request harmless. */
export function createReport(asked: NewReport) {
  return answered(api.reports.$post({ header: { 'idempotency-key': crypto.randomUUID() }, json: asked }));
}

export function deleteReport(id: string, tag: string) {
  return done(api.reports[':id'].$delete({ param: { id }, header: { 'if-match': tag } }));
}

/** How an imported report was read. */
export async function readEvidence(id: string) {
  return answered(api.reports[':id'].evidence.$get({ param: { id } }));
}

/** The versions of a report, newest first. */
export async function listVersions(id: string) {
  return (await answered(api.reports[':id'].versions.$get({ param: { id } }))).items;
}
