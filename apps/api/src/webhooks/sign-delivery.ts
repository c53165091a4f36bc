import { createHmac } from 'node:crypto';

/**
 * The headers that let a receiver see that a delivery is ours and new, as Standard Webhooks has them: HMAC-SHA256 over
 * id, time and body.
 * @see https://www.standardwebhooks.com
 */
export function signatureHeaders(
  { id, body, secret }: { readonly id: string; readonly body: string; readonly secret: string },
  at: Date,
): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = createHmac('sha256', Buffer.from(secret, 'base64'))
    .update(`${id}.${timestamp}.${body}`)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
