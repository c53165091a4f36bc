import {
  doublePrecision,
  foreignKey,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { jurisdiction } from './jurisdictions.ts';
import { reports } from './reports.ts';

/**
 * Which figures of a report are meant: those last approved, or those the public sees. A report that is being corrected
 * keeps both until the correction has come as far.
 */
export const figureStages = ['approved', 'published'] as const;
export type FigureStage = (typeof figureStages)[number];

/**
 * The cells of reports as vectors, for sums and statistics. Written by the steps of the workflow alone: saving a draft
 * costs nothing here. Every row that comes, changes or goes moves `rollup_sums` in the same statement (a trigger).
 */
export const reportFigures = pgTable(
  'report_figures',
  {
    jurisdiction: jurisdiction(),
    stage: text('stage').$type<FigureStage>().notNull(),
    reportId: uuid('report_id').notNull(),
    year: integer('year').notNull(),
    agencyId: text('agency_id').notNull(),
    /** The format the report is in. */
    format: text('format').notNull(),
    revision: integer('revision').notNull(),
    /** Cells without a value: where there are none, whoever adds up need not count. */
    blanks: integer('blanks').notNull(),
    /** Values in the order of the cells of the format of the year, money in fen, null for a blank and for a gap. */
    cells: doublePrecision('cells').array().$type<readonly (number | null)[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.stage, table.reportId] }),
    unique('report_figures_year').on(table.jurisdiction, table.stage, table.year, table.agencyId),
    foreignKey({
      name: 'report_figures_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
  ],
);

/** The node of `rollup_sums` that stands for the whole jurisdiction. */
export const WHOLE_JURISDICTION = '';

/**
 * Sums of `report_figures`, for the whole jurisdiction and for every agency that has others below it, its own report
 * not among them. Read in constant time; kept by triggers, and recomputed from the figures by `recomputeRollUps`.
 */
export const rollupSums = pgTable(
  'rollup_sums',
  {
    jurisdiction: jurisdiction(),
    stage: text('stage').$type<FigureStage>().notNull(),
    year: integer('year').notNull(),
    /** Id of the agency above; '' for the whole jurisdiction. */
    node: text('node').notNull(),
    /** The format of the reports: one earlier or later than that of the year leaves gaps. */
    format: text('format').notNull(),
    reports: integer('reports').notNull(),
    /** Exact, however large; in the order of the cells of the format of the year, money in fen. */
    sums: numeric('sums').array().notNull(),
    /** Reports with a value in the cell. */
    contributors: integer('contributors').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.stage, table.year, table.node, table.format] }),
  ],
);
