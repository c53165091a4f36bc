import { generateReport } from '@nianbao/core/generate';
import { formatById, withCells, type CellValue, type Report } from '@nianbao/core';
import type { WorkflowAction } from '@nianbao/core/workflow';
import type { StoredReport } from '../src/reports/report-wire.ts';
import { places, type Client, type Place, type TestService } from './test-service.ts';

/** A report of a place in which everything is right, but for the cells given. */
export function reportOf(
  place: Place,
  year: number,
  cells: Readonly<Record<string, CellValue>> = {},
  seed = 5,
): Report {
  const report = generateReport({ seed, year, agency: places[place].name, size: 'medium' });
  const format = formatById(report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return withCells(format, report, cells);
}

/** Takes steps of the workflow, one after the other. @throws Error when one is refused */
export async function take(
  client: Client,
  id: string,
  ...steps: (WorkflowAction | [WorkflowAction, string])[]
) {
  for (const step of steps) {
    const [action, reason] = typeof step === 'string' ? [step, '数据有误，经核对予以更正。'] : step;
    const body = { action, reason };
    const response = await client('POST', `reports/${id}/transitions`, {
      headers: { 'If-Match': '*' },
      body,
    });
    if (response.status !== 200) throw new Error(`${action}: ${await response.text()}`);
  }
}

/** Stores a report as the administrator and takes it as far as asked. */
export async function storeReport(
  service: TestService,
  place: Place,
  report: Report,
  ...steps: (WorkflowAction | [WorkflowAction, string])[]
): Promise<StoredReport> {
  const admin = await service.as('admin', place);
  const response = await admin('POST', 'reports', { body: { from: 'report', report, agencyId: place } });
  if (response.status !== 201) throw new Error(await response.text());
  const stored = (await response.json()) as StoredReport;
  await take(admin, stored.id, ...steps);
  return stored;
}
