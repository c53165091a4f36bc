import { hc } from 'hono/client';
import type { AppType } from './server/create-app.ts';

export type { ProblemDocument } from './http/problem-document.ts';
export type { ReportItem, ReportPatch, StoredReport } from './reports/report-wire.ts';
export type { AppType } from './server/create-app.ts';

/** A typed client of the service: `createClient('/').api.v1.reports.$get({ query: {} })`. */
export function createClient(baseUrl: string, options: Parameters<typeof hc>[1] = {}) {
  return hc<AppType>(baseUrl, options);
}
