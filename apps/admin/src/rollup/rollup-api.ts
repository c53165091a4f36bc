import { answered, api } from '../api/client.ts';

export type RollUp = Awaited<ReturnType<typeof readRollUp>>;
export type CellRollUp = RollUp['cells'][number];
export type OfficeDifference = NonNullable<RollUp['differences']>[number];
export type Contribution = Awaited<ReturnType<typeof readContributions>>[number];

/** Which reports count. */
export const inclusions = ['published', 'approved', 'all'] as const;
export type Inclusion = (typeof inclusions)[number];

export interface RollUpFilter {
  readonly year: number;
  readonly include: Inclusion;
  /** Id of the agency whose own figures the sums are compared with. */
  readonly level: string;
}

const queryOf = ({ include, level }: RollUpFilter) => ({ include, ...(level ? { level } : {}) });

/** The sum of a year. @throws ApiProblem */
export function readRollUp(filter: RollUpFilter) {
  return answered(
    api.rollups[':year'].$get({ param: { year: String(filter.year) }, query: queryOf(filter) }),
  );
}

/** Who makes up a sum, largest first, blanks last. @throws ApiProblem */
export async function readContributions(filter: RollUpFilter, cell: string) {
  const { items } = await answered(
    api.rollups[':year'].cells[':cell'].$get({
      param: { year: String(filter.year), cell },
      query: queryOf(filter),
    }),
  );
  return items;
}

/** Where the report of the level is to be had as a document. */
export function rollUpDocumentAddress(filter: RollUpFilter, to: string): string {
  return `/api/v1/rollups/${filter.year}/render?${new URLSearchParams({ ...queryOf(filter), to, download: 'true' })}`;
}
