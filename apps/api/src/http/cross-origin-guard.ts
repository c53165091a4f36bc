import type { MiddlewareHandler } from 'hono';
import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a browser makes on behalf of another site. Browsers say where a request comes from
 * (Sec-Fetch-Site, or Origin in older ones); programs that say nothing carry no one's cookies.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export const crossOriginGuard: MiddlewareHandler = async (c, next) => {
  if (!safeMethods.has(c.req.method) && !isSameOrigin(c.req.raw))
    throw new Refusal(requestProblems.crossOrigin());
  await next();
};

function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
