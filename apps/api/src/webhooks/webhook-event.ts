/** What other systems can be told: the steps of reports, and jobs that ended. */
export const webhookEvents = [
  'report.submitted',
  'report.returned',
  'report.approved',
  'report.published',
  'report.correcting',
  'job.ended',
  'ping',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** `waiting` for a first or another attempt, `delivered`, or `failed` for good. */
export type DeliveryState = 'waiting' | 'delivered' | 'failed';
