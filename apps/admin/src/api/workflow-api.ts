import type { WorkflowAction } from '@nianbao/core/workflow';
import { queryOptions } from '@tanstack/solid-query';
import { answered, api, versioned } from './client.ts';

export type ReportVersion = Awaited<ReturnType<typeof readVersions>>['items'][number];

/** Who changed what in a report, newest first, and whether nothing was changed behind the service. */
export function readVersions(id: string) {
  return answered(api.reports[':id'].versions.$get({ param: { id } }));
}

/** The history of a report, kept while its page is open. */
export const versionsQuery = (id: string) =>
  queryOptions({ queryKey: ['report', id, 'versions'], queryFn: () => readVersions(id) });

/** The report as it was at a revision. */
export async function readVersion(id: string, revision: number) {
  const param = { id, revision: String(revision) };
  return (await answered(api.reports[':id'].versions[':revision'].$get({ param }))).report;
}

/** Takes a step of the workflow with the version named by `tag`. @throws ApiProblem when it is refused. */
export function takeStep(id: string, tag: string, action: WorkflowAction, reason: string) {
  return versioned(
    api.reports[':id'].transitions.$post({
      param: { id },
      header: { 'if-match': tag },
      json: { action, ...(reason === '' ? {} : { reason }) },
    }),
  );
}
