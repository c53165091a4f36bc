import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { webhookDeliveries, webhooks } from '../database/schema.ts';
import type { QueueMessages } from '../jobs/queue/queue.ts';
import { MOST_ATTEMPTS } from './most-attempts.ts';
import { postDelivery } from './post-delivery.ts';
import { signatureHeaders } from './sign-delivery.ts';

/** After so many deliveries in a row that were given up, a webhook is switched off. */
const MOST_FAILURES = 5;

interface DeliverContext {
  readonly db: Database;
  readonly now: () => Date;
  readonly allowPrivate: boolean;
}

/**
 * Sends a delivery. What came of it is written down.
 * @throws Error when it has to be tried again, so that the queue does.
 */
export async function deliver(
  context: DeliverContext,
  { jurisdiction, deliveryId }: QueueMessages['webhooks'],
): Promise<void> {
  const { db, now, allowPrivate } = context;
  const [row] = await db
    .select({ delivery: webhookDeliveries, webhook: webhooks })
    .from(webhookDeliveries)
    .innerJoin(
      webhooks,
      and(
        eq(webhooks.jurisdiction, webhookDeliveries.jurisdiction),
        eq(webhooks.id, webhookDeliveries.webhookId),
      ),
    )
    .where(and(eq(webhookDeliveries.jurisdiction, jurisdiction), eq(webhookDeliveries.id, deliveryId)));
  if (!row || row.delivery.state !== 'waiting') return;
  const { delivery, webhook } = row;
  if (!webhook.isEnabled) return write(context, delivery, { state: 'failed', error: 'webhook switched off' });
  const { id, body } = delivery;
  const at = now();
  const answer = await answerOf(() =>
    postDelivery({
      url: webhook.url,
      body,
      headers: signatureHeaders({ id, body, secret: webhook.secret }, at),
      allowPrivate,
    }),
  );
  const attempts = delivery.attempts + 1;
  const isDelivered = answer.status !== null && answer.status >= 200 && answer.status < 300;
  const isLast = attempts >= MOST_ATTEMPTS;
  const state = isDelivered ? 'delivered' : isLast ? 'failed' : 'waiting';
  await write(context, delivery, { state, attempts, attemptedAt: at, ...answer });
  if (isDelivered) await countFailures(db, webhook, 0);
  else if (isLast) await countFailures(db, webhook, webhook.failures + 1);
  else throw new Error(`delivery ${id}: ${answer.error ?? answer.status}`);
}

async function answerOf(post: () => Promise<number>) {
  try {
    return { status: await post(), error: null };
  } catch (error) {
    return { status: null, error: error instanceof Error ? error.message : String(error) };
  }
}

async function write(
  { db }: DeliverContext,
  { jurisdiction, id }: typeof webhookDeliveries.$inferSelect,
  values: Partial<typeof webhookDeliveries.$inferInsert>,
): Promise<void> {
  await db
    .update(webhookDeliveries)
    .set(values)
    .where(and(eq(webhookDeliveries.jurisdiction, jurisdiction), eq(webhookDeliveries.id, id)));
}

async function countFailures(
  db: Database,
  { jurisdiction, id }: typeof webhooks.$inferSelect,
  failures: number,
): Promise<void> {
  await db
    .update(webhooks)
    .set({ failures, isEnabled: sql`${webhooks.isEnabled} and ${failures < MOST_FAILURES}` })
    .where(and(eq(webhooks.jurisdiction, jurisdiction), eq(webhooks.id, id)));
}
