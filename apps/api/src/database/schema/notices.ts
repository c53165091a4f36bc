import { index, json, pgTable, primaryKey, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { Language } from '@nianbao/core';
import type { NoticeDetail, NoticeKind } from '../../notices/notice.ts';
import { jurisdiction } from './jurisdictions.ts';

/** What people are told, each for one person. Notices outlive what they are about, so nothing here is a foreign key. */
export const notices = pgTable(
  'notices',
  {
    jurisdiction: jurisdiction(),
    id: uuid('id').notNull().defaultRandom(),
    userId: text('user_id').notNull(),
    kind: text('kind').$type<NoticeKind>().notNull(),
    detail: json('detail').$type<NoticeDetail>().notNull(),
    /** What is said once only, such as a reminder of a day; null for what may come again. */
    onceKey: text('once_key'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    unique('notices_once').on(table.jurisdiction, table.userId, table.onceKey),
    index('notices_list').on(table.jurisdiction, table.userId, table.createdAt.desc(), table.id),
  ],
);

/** How somebody wants to be told. Without a row: in the application only. */
export const noticeSettings = pgTable(
  'notice_settings',
  {
    jurisdiction: jurisdiction(),
    userId: text('user_id').notNull(),
    /** E-mail address; null for none. */
    address: text('address'),
    language: text('language').$type<Language>().notNull().default('zh'),
    /** Kinds that also go by e-mail. */
    byMail: json('by_mail').$type<readonly NoticeKind[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.userId] })],
);
