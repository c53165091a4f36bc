import { customType, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import { jurisdiction } from './jurisdictions.ts';
import { reports } from './reports.ts';

/** Text that is searched: as it is stored now, or as it was published. */
export const searchStages = ['stored', 'published'] as const;
export type SearchStage = (typeof searchStages)[number];

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/**
 * The text of reports with the pairs of characters in it. Chinese has no spaces, and a pair is found whatever words a
 * tokenizer would make of its surroundings. See `search/search-words.ts`.
 */
export const searchTexts = pgTable(
  'search_texts',
  {
    jurisdiction: jurisdiction(),
    stage: text('stage').$type<SearchStage>().notNull(),
    reportId: uuid('report_id').notNull(),
    year: integer('year').notNull(),
    agencyId: text('agency_id').notNull(),
    /** The revision of the text. */
    revision: integer('revision').notNull(),
    title: text('title').notNull(),
    body: text('body').notNull(),
    words: tsvector('words').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.stage, table.reportId] }),
    foreignKey({
      name: 'search_texts_report',
      columns: [table.jurisdiction, table.reportId],
      foreignColumns: [reports.jurisdiction, reports.id],
    }).onDelete('cascade'),
    index('search_texts_words').using('gin', table.words),
    index('search_texts_year').on(table.jurisdiction, table.stage, table.year, table.reportId),
  ],
);
