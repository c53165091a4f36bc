import {
  customType,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { jurisdiction, jurisdictions } from './jurisdictions.ts';

/**
 * What an agency is.
 * - `government`: 人民政府
 * - `department`: 工作部门
 * - `branchOffice`: 派出机关、派出机构
 * - `delegatedBody`: 法律、法规授权的具有管理公共事务职能的组织
 * @see 《中华人民共和国政府信息公开条例》第十条、第五十四条
 */
export const agencyKinds = ['government', 'department', 'branchOffice', 'delegatedBody'] as const;
export type AgencyKind = (typeof agencyKinds)[number];

/** The level of government that an agency belongs to, from the top. */
export const agencyLevels = ['national', 'province', 'city', 'county', 'township'] as const;
export type AgencyLevel = (typeof agencyLevels)[number];

/** Text that is compared byte by byte, so that all that begins with something is one stretch of an index. */
const byteText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const agencies = pgTable(
  'agencies',
  {
    jurisdiction: jurisdiction().references(() => jurisdictions.id),
    id: text('id').notNull(),
    /** Full official name, as reports carry it from now on; earlier ones are in `agency_names`. */
    name: text('name').notNull(),
    /** The agency above; null at the top of the jurisdiction. */
    parentId: text('parent_id'),
    kind: text('kind').$type<AgencyKind>().notNull().default('department'),
    level: text('level').$type<AgencyLevel>().notNull().default('county'),
    /** 统一社会信用代码, 18 characters. */
    creditCode: text('credit_code'),
    /** Order among its siblings. */
    position: integer('position').notNull().default(0),
    /**
     * Positions and ids from the top down to this agency: `/000001-government/000004-education/`. All below an agency
     * begins with its path, and in the order of paths a tree reads from top to bottom. See `pathOf`.
     */
    path: byteText('path').notNull(),
    /** First day; null when it has always been there, as far as anybody here knows. */
    validFrom: date('valid_from', { mode: 'string' }),
    /** Last day; null while it exists. */
    validTo: date('valid_to', { mode: 'string' }),
    /** Counts every change; the ETag. */
    revision: integer('revision').notNull().default(1),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    unique('agencies_name').on(table.jurisdiction, table.name),
    unique('agencies_credit_code').on(table.jurisdiction, table.creditCode),
    foreignKey({
      name: 'agencies_parent',
      columns: [table.jurisdiction, table.parentId],
      foreignColumns: [table.jurisdiction, table.id],
    }),
    index('agencies_path').on(table.jurisdiction, table.path),
    index('agencies_parent_position').on(table.jurisdiction, table.parentId, table.position),
  ],
);

/** The names that an agency had before. A renamed agency stays the same agency. */
export const agencyNames = pgTable(
  'agency_names',
  {
    jurisdiction: jurisdiction(),
    agencyId: text('agency_id').notNull(),
    /** The day of the change: the first day of the name that came after. */
    until: date('until', { mode: 'string' }).notNull(),
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.agencyId, table.until, table.name] }),
    foreignKey({
      name: 'agency_names_agency',
      columns: [table.jurisdiction, table.agencyId],
      foreignColumns: [agencies.jurisdiction, agencies.id],
    }).onDelete('cascade'),
  ],
);

/**
 * How one agency follows another in a reform.
 * - `merged`: several became part of the successor
 * - `split`: the predecessor's tasks went to several
 * - `replaced`: one for one, under a new credit code
 */
export const successionKinds = ['merged', 'split', 'replaced'] as const;
export type SuccessionKind = (typeof successionKinds)[number];

/** Which agency took over from which, and when. */
export const agencySuccessions = pgTable(
  'agency_successions',
  {
    jurisdiction: jurisdiction(),
    predecessorId: text('predecessor_id').notNull(),
    successorId: text('successor_id').notNull(),
    kind: text('kind').$type<SuccessionKind>().notNull(),
    /** First day of the successor's responsibility. */
    since: date('since', { mode: 'string' }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.predecessorId, table.successorId] }),
    foreignKey({
      name: 'agency_successions_predecessor',
      columns: [table.jurisdiction, table.predecessorId],
      foreignColumns: [agencies.jurisdiction, agencies.id],
    }),
    foreignKey({
      name: 'agency_successions_successor',
      columns: [table.jurisdiction, table.successorId],
      foreignColumns: [agencies.jurisdiction, agencies.id],
    }),
    index('agency_successions_by_successor').on(table.jurisdiction, table.successorId),
  ],
);
