import { answered, api } from '../api/client.ts';

export type Correction = Awaited<ReturnType<typeof listCorrections>>[number];

/** The correction notices of a report, newest first. @throws ApiProblem */
export async function listCorrections(id: string) {
  return (await answered(api.reports[':id'].corrections.$get({ param: { id } }))).items;
}

/** Where a notice is to be had as a document. */
export function noticeAddress(id: string, number: number, type: string): string {
  return `/api/v1/reports/${id}/corrections/${number}/render?to=${type}&download=true`;
}
