import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/**
 * The address a request comes from, for limits only. Forwarding headers are not looked at, since anybody can
 * send them; behind a proxy all requests share its address, and the per-account limit does the work.
 */
export function clientAddress(c: Context): string {
  // Without a socket (requests made in the process, as tests do) there is no address.
  return c.env && 'incoming' in c.env ? (getConnInfo(c).remote.address ?? 'unknown') : 'local';
}
