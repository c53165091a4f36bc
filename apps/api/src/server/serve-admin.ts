import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import type { Env } from '../http/env.ts';

/** Vite puts a hash of the content into the names of these files: they never change. */
const hashed = /^\/assets\//;

/**
 * Serves the built admin beside the API. Hashed files are cached for good, the page is asked for every time,
 * and an address that is no file is a page of the application, which shows it.
 */
export function serveAdmin(app: Hono<Env, never, never> | Hono<Env>, adminDir: string): void {
  const pages = app as Hono<Env>;
  pages.use('/*', async (c, next) => {
    await next();
    if (c.req.path.startsWith('/api/') || c.res.status !== 200) return;
    c.res.headers.set(
      'Cache-Control',
      hashed.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  });
  pages.use('/*', serveStatic({ root: relative(process.cwd(), adminDir) || '.' }));
  pages.get('/*', async (c, next) => {
    const isPage = !c.req.path.startsWith('/api/') && !/\.\w+$/.test(c.req.path);
    if (!isPage) return next();
    return c.html(await readFile(join(adminDir, 'index.html'), 'utf8'));
  });
}
