import {
  boolean,
  foreignKey,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { DeliveryState, WebhookEvent } from '../../webhooks/webhook-event.ts';
import { jurisdiction } from './jurisdictions.ts';

/** Addresses of other systems that are told what happens. */
export const webhooks = pgTable(
  'webhooks',
  {
    jurisdiction: jurisdiction(),
    id: uuid('id').notNull().defaultRandom(),
    url: text('url').notNull(),
    /** Key of the signatures, base64. */
    secret: text('secret').notNull(),
    events: json('events').$type<readonly WebhookEvent[]>().notNull(),
    isEnabled: boolean('is_enabled').notNull().default(true),
    /** Deliveries in a row that were given up; too many switch it off. */
    failures: integer('failures').notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.jurisdiction, table.id] })],
);

/** What was or is to be sent to them. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    jurisdiction: jurisdiction(),
    id: uuid('id').notNull().defaultRandom(),
    webhookId: uuid('webhook_id').notNull(),
    event: text('event').$type<WebhookEvent>().notNull(),
    /** The body, as it is signed and sent. */
    body: text('body').notNull(),
    state: text('state').$type<DeliveryState>().notNull().default('waiting'),
    attempts: integer('attempts').notNull().default(0),
    /** HTTP status of the last answer; null when there was none. */
    status: integer('status'),
    /** Why there was no answer. */
    error: text('error'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    attemptedAt: timestamp('attempted_at', { withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.jurisdiction, table.id] }),
    foreignKey({
      name: 'webhook_deliveries_webhook',
      columns: [table.jurisdiction, table.webhookId],
      foreignColumns: [webhooks.jurisdiction, webhooks.id],
    }).onDelete('cascade'),
    index('webhook_deliveries_list').on(
      table.jurisdiction,
      table.webhookId,
      table.createdAt.desc(),
      table.id,
    ),
  ],
);
