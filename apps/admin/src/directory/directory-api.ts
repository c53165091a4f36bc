import { answered, api } from '../api/client.ts';

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
}

/** Adds an agency. @throws ApiProblem */
export function addAgency(json: AgencyFields) {
  return answered(api.agencies.$post({ json }));
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
