import type { Context } from 'hono';
import type { Language } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import type { Env } from '../http/env.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { findPlace } from './published-reports.ts';

/** What the pages of the site are made from. */
export interface SiteRequest {
  readonly db: Database;
  readonly language: Language;
  readonly origin: string;
  readonly path: string;
  /** Name of the site, where the installation has given one. */
  readonly siteName?: string | undefined;
  /** There will be no server behind the page. */
  readonly isStatic: boolean;
}

/** Pages are cached by address: the language is part of it, and the headers of the reader are not. */
export function siteRequestOf(c: Context<Env>): SiteRequest {
  const { database, publicSite } = c.get('services');
  return {
    db: database.db,
    language: c.req.query('lang') === 'en' ? 'en' : 'zh',
    origin: publicSite?.origin ?? new URL(c.req.url).origin,
    path: c.req.path,
    siteName: publicSite?.name,
    isStatic: publicSite?.isStatic ?? false,
  };
}

/** A place by the parameter of an address. @throws Refusal (404) */
export async function placeOf(c: Context<Env>): Promise<{ readonly id: string; readonly name: string }> {
  const id = c.req.param('place') ?? '';
  const place = await findPlace(c.get('services').database.db, id);
  if (!place) throw notFound(c);
  return place;
}

/** A year by the parameter of an address. @throws Refusal (404) */
export function yearOf(c: Context<Env>): number {
  const text = c.req.param('year') ?? '';
  if (!/^\d{4}$/.test(text)) throw notFound(c);
  return Number(text);
}

export function notFound(c: Context<Env>): Refusal {
  return new Refusal(requestProblems.notFound({ what: c.req.path }));
}
