import { defaultLimits } from '@nianbao/ingest';
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { answerError } from '../http/answer-error.ts';
import { crossOriginGuard } from '../http/cross-origin-guard.ts';
import type { Env } from '../http/env.ts';
import { languageOf } from '../http/language.ts';
import { openToAll } from '../http/open-to-all.ts';
import { permissionGuard, routeKeyOf } from '../http/permission-guard.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { requestLog } from '../http/request-log.ts';
import { refuseInvalid } from '../http/validation-hook.ts';
import { observeRequests } from '../observability/observe-requests.ts';
import { permissions } from '../identity/permissions.ts';
import { publicSite } from '../public-site/public-site.ts';
import { SITE, sitePaths } from '../public-site/site-paths.ts';
import { health, ready } from '../system/routes.ts';
import { apiRoutes } from './api-routes.ts';
import { openApiInfo } from './open-api-info.ts';
import { referencePage } from './reference-page.ts';
import type { Services } from './services.ts';

/** Largest JSON body, in bytes; documents have a limit of their own. */
const JSON_LIMIT = 4 * 1024 * 1024;
/** What the reader takes, and the form around it. */
const DOCUMENT_LIMIT = defaultLimits.maxBytes + 64 * 1024;
/** Files that are taken as they come, with limits of their own. */
const takesUpload = /^\/api\/v1\/jobs\/imports$/;
const takesDocument = /^\/api\/v1\/(?:read|reports\/import|reports\/[^/]+\/images)$/;

/** What the admin's pages may load: only what this service serves. Previews are set inline, with their style sheet. */
const pagePolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

/**
 * The service as a web-standard application: give it requests, or `app.request(path)` in tests.
 * @throws Error when a route is missing in the permission table.
 */
export function createApp(services: Services) {
  const app = new OpenAPIHono<Env>({ defaultHook: refuseInvalid });
  app.onError(answerError);
  app.notFound((c) => {
    throw new Refusal(requestProblems.notFound({ what: c.req.path }));
  });
  addMiddleware(app, services);
  const api = app
    .openapiRoutes([health, ready])
    .route('/api/v1', new OpenAPIHono<Env>({ defaultHook: refuseInvalid }).openapiRoutes(apiRoutes));
  api.get('/api/v1/openapi.json', (c) => c.json(api.getOpenAPI31Document(openApiInfo)));
  api.get('/api/v1/reference', (c) => c.html(referencePage(api.getOpenAPI31Document(openApiInfo))));
  api.get('/robots.txt', (c) =>
    c.text(
      `User-agent: *\nAllow: ${SITE}/\nDisallow: /api/\nSitemap: ${new URL(sitePaths.sitemap(), c.req.url).href}\n`,
    ),
  );
  api.route(SITE, publicSite());
  api.get(`${SITE}/`, (c) => c.redirect(SITE, 301));
  for (const { method, path } of api.routes) {
    const key = routeKeyOf({ method, path });
    if (method !== 'ALL' && !(key in permissions))
      throw new Error(`The route ${key} is not in the permission table`);
  }
  return api;
}

function addMiddleware(app: OpenAPIHono<Env>, services: Services): void {
  app.use(requestId());
  app.use(async (c, next) => {
    c.set('services', services);
    c.set('language', languageOf(c.req.header('Accept-Language')));
    await next();
  });
  app.use(requestLog);
  app.use(observeRequests);
  app.use(`${SITE}/*`, openToAll);
  app.use('/api/v1/public/*', openToAll);
  app.use('/api/v1/public/*', etag());
  app.use(secureHeaders({ crossOriginResourcePolicy: 'same-origin' }));
  app.use(async (c, next) => {
    await next();
    // A rendered report comes with a stricter policy of its own.
    if (!c.res.headers.has('Content-Security-Policy'))
      c.res.headers.set('Content-Security-Policy', pagePolicy);
  });
  const compressed = compress();
  // The answer to a patch is short and comes while somebody types.
  app.use((c, next) => (c.req.method === 'PATCH' ? next() : compressed(c, next)));
  app.use('/api/*', crossOriginGuard);
  app.use('/api/*', async (c, next) => {
    if (takesUpload.test(c.req.path)) return next();
    const maxSize = takesDocument.test(c.req.path) ? DOCUMENT_LIMIT : JSON_LIMIT;
    const onError = () => {
      throw new Refusal(requestProblems.tooLarge({ limit: maxSize }));
    };
    // Node reads no more than the length it was told, and refuses a request that gives both length and chunks. So only
    // a body of unknown length is counted, which costs as much as all other middleware together.
    const length = c.req.header('Content-Length');
    if (length === undefined) return bodyLimit({ maxSize, onError })(c, next);
    return Number(length) > maxSize ? onError() : next();
  });
  app.use('/api/*', permissionGuard);
}

/** The application's type, for a typed client: `hc<AppType>(url)`. */
export type AppType = ReturnType<typeof createApp>;
