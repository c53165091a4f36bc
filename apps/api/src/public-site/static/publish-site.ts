import { Hono } from 'hono';
import { pino } from 'pino';
import { closePdfWorkers } from '@nianbao/render/pdf';
import type { Language } from '@nianbao/core';
import type { OpenDatabase } from '../../database/database.ts';
import { openDatabase, type DatabaseOptions } from '../../database/open-database.ts';
import type { Env } from '../../http/env.ts';
import type { Services } from '../../server/services.ts';
import { publicSite } from '../public-site.ts';
import type { PublicSiteOptions } from '../public-site-options.ts';
import { SITE } from '../site-paths.ts';
import { countPublished, siteAddresses, type SiteAddress } from './site-addresses.ts';
import { fileOfAddress } from './static-address.ts';
import { openStaticFolder, type FolderChanges, type StaticFolder } from './static-folder.ts';
import { withStaticLinks } from './static-links.ts';

/** Reports after which the list of files is kept. */
const KEEP_EVERY = 100;

/** How a site is written out. */
export interface PublishOptions extends Omit<PublicSiteOptions, 'origin' | 'isStatic'> {
  readonly folder: string;
  /** Address under which the folder will be reached: `https://xxgk.example.gov.cn`, or one with a path. */
  readonly origin: string;
  /** Version of the program: another one makes all files anew. */
  readonly version: string;
  readonly now: Date;
  /** Ends the run between two reports; the next one goes on there. */
  readonly signal?: AbortSignal | undefined;
  /** Told how many reports there are, and called after each. */
  readonly onStart?: ((reports: number) => Promise<() => void>) | undefined;
}

/** What a run did. */
export interface Published extends FolderChanges {
  readonly reports: number;
}

/**
 * Writes the public site and the open data as a folder of files, by the pages of the service. What has not changed is
 * not written again.
 * @throws FolderInUseError when a service has the data folder open, ForeignFolderError when `folder` holds other files.
 */
export async function publishSite(place: DatabaseOptions, options: PublishOptions): Promise<Published> {
  const database = await openDatabase(place);
  try {
    return await publishOpened(database, options);
  } finally {
    await closePdfWorkers();
    await database.close();
  }
}

/** The same from a database that is open. */
export async function publishOpened(database: OpenDatabase, options: PublishOptions): Promise<Published> {
  const { name, licence, origin, version, signal } = options;
  const folder = await openStaticFolder(options.folder, JSON.stringify({ version, origin, name, licence }));
  const site = siteOn(database, options);
  const advance = await options.onStart?.(await countPublished(database.db));
  let reports = 0;
  try {
    for await (const { kind, addresses } of siteAddresses(database.db)) {
      signal?.throwIfAborted();
      for (const address of addresses) await writeAddress(site, folder, address, origin);
      if (kind !== 'report') continue;
      reports += 1;
      advance?.();
      if (reports % KEEP_EVERY === 0) await folder.save();
    }
    await folder.put('index.html', utf8.encode(startPage));
  } catch (error) {
    await folder.save();
    throw error;
  }
  return { reports, ...(await folder.finish()) };
}

const utf8 = new TextEncoder();

/** What stands at the top of the folder: the site itself keeps the addresses it has in the service. */
const startPage = `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=public/"><title>政府信息公开工作年度报告</title></head>
<body><p><a href="public/">政府信息公开工作年度报告</a></p></body></html>
`;

/** The site of the service without its server. */
function siteOn(database: OpenDatabase, { origin, name, licence, now }: PublishOptions): Hono<Env> {
  const app = new Hono<Env>();
  const used: Pick<Services, 'database' | 'publicSite' | 'now' | 'logger'> = {
    database,
    publicSite: { origin, name, licence, isStatic: true },
    now: () => now,
    logger: pino({ level: 'silent' }),
  };
  app.use(async (c, next) => {
    // The pages of the site use no other services.
    c.set('services', used as Services);
    await next();
  });
  app.route(SITE, publicSite());
  return app;
}

async function writeAddress(
  site: Hono<Env>,
  folder: StaticFolder,
  { path, isPage, madeFrom }: SiteAddress,
  origin: string,
): Promise<void> {
  const languages: readonly Language[] = isPage ? ['zh', 'en'] : ['zh'];
  for (const language of languages) {
    const file = fileOfAddress(path, language);
    if (madeFrom !== undefined && (await folder.has(file, madeFrom))) continue;
    const response = await site.request(language === 'en' ? `${path}?lang=en` : path);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    const bytes = isPage
      ? utf8.encode(withStaticLinks(await response.text(), file, origin))
      : new Uint8Array(await response.arrayBuffer());
    await folder.put(file, bytes, madeFrom);
  }
}
