import type { Problem } from '@nianbao/core';
import { problemOfResponse } from '../api/api-problem.ts';
import { answered, api } from '../api/client.ts';
import { language } from '../language/language.ts';

export type DirectoryAgency = Awaited<ReturnType<typeof listDirectory>>[number];
export type AgencyKind = DirectoryAgency['kind'];
export type AgencyLevel = DirectoryAgency['level'];

export const agencyKinds = [
  'government',
  'department',
  'branchOffice',
  'delegatedBody',
] as const satisfies readonly AgencyKind[];
export const agencyLevels = [
  'national',
  'province',
  'city',
  'county',
  'township',
] as const satisfies readonly AgencyLevel[];

/** As many agencies as one page of an answer holds. */
const PAGE = 1_000;

/** Every agency in reach, each followed by those below it. @throws ApiProblem */
export async function listDirectory() {
  const first = await answered(api.agencies.$get({ query: { limit: PAGE } }));
  const items = [...first.items];
  let cursor = first.nextCursor;
  while (cursor !== null) {
    // oxlint-disable-next-line no-await-in-loop -- pages come one after the other
    const page = await answered(api.agencies.$get({ query: { limit: PAGE, cursor } }));
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

export interface AgencyFields {
  readonly name: string;
  readonly parentId: string | null;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly creditCode: string | null;
  readonly validFrom: string | null;
  /** Last day; null while it exists. */
  readonly validTo: string | null;
}

/** Adds an agency. @throws ApiProblem */
export function addAgency(json: AgencyFields) {
  return answered(api.agencies.$post({ json }));
}

/** Changes an agency as it was read; a new name holds from today on. @throws ApiProblem */
export function changeAgency({ id, revision }: DirectoryAgency, json: AgencyFields) {
  return answered(
    api.agencies[':id'].$patch({ param: { id }, header: { 'if-match': `"${revision}"` }, json }),
  );
}

/** What an import of a table does, or would do. */
export interface TableImport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
}

/** Adds and changes agencies from a table; a trial writes nothing and says what is wrong. @throws ApiProblem */
export async function importTable(file: File, isTrial: boolean): Promise<TableImport> {
  const query = new URLSearchParams({ dryRun: String(isTrial), name: file.name });
  const response = await fetch(`/api/v1/agencies/import?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream', 'Accept-Language': languageTag() },
    body: file,
  });
  if (!response.ok) throw await problemOfResponse(response);
  // The route declares this answer.
  return (await response.json()) as TableImport;
}

/** Where the list is to be had as a table that can be imported again. */
export const tableAddress = '/api/v1/agencies/export?to=xlsx';

function languageTag(): string {
  return language() === 'zh' ? 'zh-CN' : 'en';
}

/** Whether an agency exists on a day, `2026-11-24`. */
export function isOpen({ validTo }: Pick<DirectoryAgency, 'validTo'>, today = dayOf(new Date())): boolean {
  return validTo === null || validTo >= today;
}

/** A day as the wire writes it, by the clock of this machine. */
export function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
