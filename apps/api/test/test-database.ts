import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Client } from 'pg';
import { inject } from 'vitest';
import type { OpenDatabase } from '../src/database/database.ts';
import { openEmbedded } from '../src/database/open-embedded.ts';
import { openServer } from '../src/database/open-server.ts';

/** The databases that the suite runs on. */
export const engines =
  inject('postgresUrl') === '' ? (['embedded'] as const) : (['embedded', 'server'] as const);
export type Engine = (typeof engines)[number];

/** An empty database of its own, with the tables made. */
export async function openTestDatabase(engine: Engine): Promise<OpenDatabase> {
  if (engine === 'embedded') return openEmbedded({ template: await openAsBlob(inject('embeddedTemplate')) });
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onServer(`create database ${name} template nianbao_template`);
  const database = await openServer({ url: `${inject('postgresUrl')}/${name}` });
  return {
    ...database,
    close: async () => {
      await database.close();
      await onServer(`drop database ${name}`);
    },
  };
}

async function onServer(statement: string): Promise<void> {
  const client = new Client({ connectionString: `${inject('postgresUrl')}/postgres` });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
