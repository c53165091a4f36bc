import type { WorkflowAction } from '@nianbao/core/workflow';
import type { ReportRecord } from '../reports/report-record.ts';
import type { Happening } from './happening.ts';

/** Whom a step of the workflow concerns; steps that are not here concern nobody else. */
const concerns: Partial<Record<WorkflowAction, Pick<Happening, 'kind' | 'to'>>> = {
  submit: { kind: 'report.submitted', to: 'office' },
  return: { kind: 'report.returned', to: 'agency' },
  approve: { kind: 'report.approved', to: 'agency' },
  publish: { kind: 'report.published', to: 'agency' },
  correct: { kind: 'report.correcting', to: 'agency' },
};

/** What is told of a step that was taken. */
export function happeningOfStep(
  { jurisdiction, id, agency, year }: Pick<ReportRecord, 'jurisdiction' | 'id' | 'agency' | 'year'>,
  {
    action,
    by,
    note,
  }: { readonly action: WorkflowAction; readonly by: string; readonly note: string | null },
): Happening | undefined {
  const concern = concerns[action];
  if (!concern) return undefined;
  return {
    ...concern,
    jurisdiction,
    agencyId: agency.id,
    by,
    detail: { reportId: id, agency: agency.name, year, ...(note === null ? {} : { text: note }) },
  };
}
