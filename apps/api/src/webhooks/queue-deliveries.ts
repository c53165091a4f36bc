import { and, eq } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { webhookDeliveries, webhooks } from '../database/schema.ts';
import type { Queue } from '../jobs/queue/queue.ts';
import type { Happening } from '../notices/happening.ts';
import { webhookEvents } from './webhook-event.ts';

interface DeliveryContext {
  readonly db: Database;
  readonly queue: Queue;
  readonly now: () => Date;
}

/** Writes down what is to be sent to the systems that asked for an event, and puts it in the queue. */
export async function queueDeliveries(
  { db, queue, now }: DeliveryContext,
  { jurisdiction, kind, agencyId, detail }: Pick<Happening, 'jurisdiction' | 'kind' | 'agencyId' | 'detail'>,
): Promise<void> {
  const event = webhookEvents.find((each) => each === kind);
  if (!event) return;
  const asked = await db
    .select({ id: webhooks.id, events: webhooks.events })
    .from(webhooks)
    .where(and(eq(webhooks.jurisdiction, jurisdiction), eq(webhooks.isEnabled, true)));
  const body = JSON.stringify({ type: event, timestamp: now().toISOString(), data: { agencyId, ...detail } });
  for (const { id: webhookId, events } of asked)
    if (events.includes(event))
      await queueDelivery({ db, queue, now }, { jurisdiction, webhookId, event, body });
}

/** Writes one delivery down and puts it in the queue. Gives its id. */
export async function queueDelivery(
  { db, queue, now }: DeliveryContext,
  delivery: Pick<typeof webhookDeliveries.$inferInsert, 'jurisdiction' | 'webhookId' | 'event' | 'body'>,
): Promise<string> {
  const [row] = await db
    .insert(webhookDeliveries)
    .values({ ...delivery, createdAt: now() })
    .returning({ id: webhookDeliveries.id });
  if (!row) throw new Error('A delivery that was inserted is not there');
  await queue.send('webhooks', { jurisdiction: delivery.jurisdiction, deliveryId: row.id }, { id: row.id });
  return row.id;
}
