import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import type { TestProject } from 'vitest/node';
import { migrationsFolder } from '../src/database/migrations-folder.ts';
import { openServer } from '../src/database/open-server.ts';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** File with a dumped PGlite folder whose tables are made: loading it is five times as fast as making one. */
    readonly embeddedTemplate: string;
    /** PostgreSQL server, without a database name; empty when there is none. */
    readonly postgresUrl: string;
  }
}

/** Name of the database with the tables made, which test databases are copies of. */
export const TEMPLATE_DATABASE = 'nianbao_template';

async function dumpTemplate(file: string): Promise<void> {
  const client = await PGlite.create();
  await migrate(drizzle({ client }), { migrationsFolder });
  const dump = await client.dumpDataDir('none');
  await client.close();
  await writeFile(file, Buffer.from(await dump.arrayBuffer()));
}

async function prepareServer(url: string): Promise<void> {
  const admin = await openAdmin(url);
  await admin.query(`drop database if exists ${TEMPLATE_DATABASE}`);
  await admin.query(`create database ${TEMPLATE_DATABASE}`);
  await admin.end();
  const template = await openServer({ url: `${url}/${TEMPLATE_DATABASE}` });
  await template.close();
}

async function openAdmin(url: string) {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: `${url}/postgres` });
  await client.connect();
  return client;
}

/** Prepares both databases once for all test files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-test-'));
  const embeddedTemplate = join(folder, 'template.tar');
  const given = process.env['NIANBAO_TEST_DATABASE_URL'];
  const started = given === undefined ? await startPostgres() : undefined;
  const url = given ?? started?.url;
  if (url === undefined && process.env['CI'])
    throw new Error(
      'PostgreSQL is needed here: install the package "postgresql" or set NIANBAO_TEST_DATABASE_URL=postgres://…',
    );
  if (url === undefined)
    process.stderr.write(
      'No PostgreSQL found: the suite runs on the embedded database only. Install "postgresql" or set NIANBAO_TEST_DATABASE_URL.\n',
    );
  await dumpTemplate(embeddedTemplate);
  if (url !== undefined) await prepareServer(url);
  project.provide('embeddedTemplate', embeddedTemplate);
  project.provide('postgresUrl', url ?? '');
  return async () => {
    started?.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
