import { createMiddleware } from 'hono/factory';
import type { Env } from './env.ts';

/** One line per request: what, how it ended, how long it took. No addresses, names, queries or bodies. */
export const requestLog = createMiddleware<Env>(async (c, next) => {
  const start = performance.now();
  await next();
  c.get('services').logger.info(
    {
      requestId: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
    },
    'request',
  );
});
