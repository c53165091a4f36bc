import { createMiddleware } from 'hono/factory';
import type { Env } from './env.ts';

/** What is published may be used by the pages of any other site: it is the same for everybody, whoever asks. */
export const openToAll = createMiddleware<Env>(async (c, next) => {
  await next();
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
});
