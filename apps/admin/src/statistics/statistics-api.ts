import { answered, api } from '../api/client.ts';

export type YearStatistics = Awaited<ReturnType<typeof readYearStatistics>>;
export type AgencyPunctuality = Awaited<ReturnType<typeof readPunctuality>>['items'][number];
export type Distribution = Awaited<ReturnType<typeof readDistribution>>;
export type Outlier = Awaited<ReturnType<typeof readOutliers>>[number];
export type Ranked = Awaited<ReturnType<typeof readRanking>>[number];
export type CommonFinding = Awaited<ReturnType<typeof readCommonFindings>>['items'][number];

/** Figures as last approved, or as the public sees them. */
export const stages = ['approved', 'published'] as const;
export type Stage = (typeof stages)[number];

/** What the statistics are about. */
export interface StatisticsFilter {
  readonly year: number;
  /** Id of an agency: it and all below it; empty for everything in reach. */
  readonly under: string;
}

export interface CellFilter extends StatisticsFilter {
  readonly cell: string;
  readonly stage: Stage;
}

/** As many agencies as one page of an answer holds. */
const MOST = 500;
const YEARS = 6;

const underOf = ({ under }: StatisticsFilter) => (under ? { under } : {});
const yearOf = ({ year }: StatisticsFilter) => ({ year: String(year) });
const ofCell = (filter: CellFilter) => ({
  param: { ...yearOf(filter), cell: filter.cell },
  query: { stage: filter.stage, ...underOf(filter) },
});
const cells = () => api.statistics[':year'].cells[':cell'];

/** Completeness and punctuality of a year. @throws ApiProblem */
export function readYearStatistics(filter: StatisticsFilter) {
  return answered(api.statistics[':year'].$get({ param: yearOf(filter), query: underOf(filter) }));
}

/** Who is in time and who is late, agency by agency. @throws ApiProblem */
export function readPunctuality(filter: StatisticsFilter, cursor?: string) {
  return answered(
    api.punctuality[':year'].$get({
      param: yearOf(filter),
      query: { ...underOf(filter), limit: MOST, ...(cursor ? { cursor } : {}) },
    }),
  );
}

/** How a figure is spread over agencies. @throws ApiProblem */
export function readDistribution(filter: CellFilter) {
  return answered(cells().$get(ofCell(filter)));
}

/** A sum over the years. @throws ApiProblem */
export function readTrend(filter: CellFilter) {
  const { param, query } = ofCell(filter);
  return answered(cells().trend.$get({ param, query: { ...query, years: YEARS } }));
}

/** Agencies by a figure, the largest first. @throws ApiProblem */
export async function readRanking(filter: CellFilter) {
  const { param, query } = ofCell(filter);
  return (await answered(cells().ranking.$get({ param, query: { ...query, limit: MOST } }))).items;
}

/** Figures far from those of peers. @throws ApiProblem */
export async function readOutliers(filter: CellFilter) {
  const { param, query } = ofCell(filter);
  return (await answered(cells().outliers.$get({ param, query }))).items;
}

/** Which rules fail in how many reports. @throws ApiProblem */
export function readCommonFindings(filter: StatisticsFilter) {
  return answered(api.statistics[':year'].findings.$get({ param: yearOf(filter), query: underOf(filter) }));
}
