import { createMiddleware } from 'hono/factory';
import { matchedRoutes } from 'hono/route';
import type { Env } from '../http/env.ts';
import { routeKeyOf } from '../http/permission-guard.ts';

/** Has the observers of the service look on. Without any it costs nothing. */
export const observeRequests = createMiddleware<Env>(async (c, next) => {
  const observers = c.get('services').observers ?? [];
  if (observers.length === 0) return next();
  const { method } = c.req;
  // The route that answers is the last one that is no middleware, and that is for one method.
  const found = matchedRoutes(c).findLast((each) => each.method === method);
  const key = found ? routeKeyOf({ method, path: found.path }) : `${method} (none)`;
  const request = { method, route: key.slice(method.length + 1) };
  let answer = async () => {
    await next();
    return c.res.status;
  };
  for (const observe of observers) {
    const inner = answer;
    answer = () => observe(request, inner);
  }
  await answer();
  return undefined;
});
