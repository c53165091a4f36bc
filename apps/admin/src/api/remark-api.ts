import { queryOptions } from '@tanstack/solid-query';
import { answered, api } from './client.ts';

export type Remark = Awaited<ReturnType<typeof listRemarks>>[number];
export type RemarkPlace = Remark['place'];

export async function listRemarks(id: string) {
  return (await answered(api.reports[':id'].remarks.$get({ param: { id } }))).items;
}

/** The remarks on a report; looked at again from time to time, since others write them too. */
export const remarksQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', id, 'remarks'],
    queryFn: () => listRemarks(id),
    refetchInterval: 60_000,
  });

export function makeRemark(id: string, place: RemarkPlace, text: string) {
  return answered(api.reports[':id'].remarks.$post({ param: { id }, json: { place, text } }));
}

export function answerRemark(id: string, remark: string, text: string) {
  return answered(
    api.reports[':id'].remarks[':remark'].answers.$post({ param: { id, remark }, json: { text } }),
  );
}

/** Closes a remark, or opens it again. */
export function resolveRemark(id: string, remark: string, isResolved: boolean) {
  return answered(
    api.reports[':id'].remarks[':remark'].state.$put({ param: { id, remark }, json: { isResolved } }),
  );
}
