import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { engines, openTestDatabase } from '../../test/test-database.ts';
import { makeTestService, type TestService } from '../../test/test-service.ts';
import type { OpenDatabase } from '../database/database.ts';
import { rowsOf } from '../database/rows-of.ts';
import { tablesOf } from '../database/tables-of.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-backup-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
const newFile = () => join(folder, `${number++}.nianbao`);

/** Every row of every table as text. */
async function contentOf({ db }: OpenDatabase): Promise<Record<string, readonly string[]>> {
  const content: Record<string, readonly string[]> = {};
  for (const { name } of await tablesOf(db)) {
    const rows = await rowsOf<{ row: string }>(
      db,
      sql`select row_to_json(t)::text as row from ${sql.identifier(name)} t`,
    );
    content[name] = rows.map(({ row }) => row).toSorted((a, b) => (a < b ? -1 : 1));
  }
  return content;
}

describe.each(engines)('a backup of the %s database', (engine) => {
  let service: TestService;
  let file: string;
  beforeAll(async () => {
    service = await makeTestService(engine);
    const { database, now } = service.services;
    const office = await service.as('office');
    for (const agencyId of ['education', 'health', 'museum'])
      await office('POST', 'reports', { body: { from: 'blank', year: 2024, agencyId } });
    file = newFile();
    await writeBackup(database.db, file, now());
  });
  afterAll(() => service.close());

  test.each(engines)('comes back whole into a %s database', async (target) => {
    const restored = await openTestDatabase(target);
    await restoreBackup(restored.db, file);
    const [before, after] = [await contentOf(service.services.database), await contentOf(restored)];
    expect(after).toEqual(before);
    expect(after['reports']?.length).toBeGreaterThan(1);
    // What is there is held by the constraints again.
    await expect(restored.db.execute(sql`delete from agencies`)).rejects.toThrow();
    await restored.close();
  });

  test('is refused by a database that is not empty, which stays as it is', async () => {
    const before = await contentOf(service.services.database);
    await expect(restoreBackup(service.services.database.db, file)).rejects.toMatchObject({
      problem: { code: 'backup.notEmpty' },
    });
    expect(await contentOf(service.services.database)).toEqual(before);
  });

  describe('that was damaged', () => {
    let target: OpenDatabase;
    beforeEach(async () => {
      target = await openTestDatabase(engine);
    });
    afterEach(() => target.close());

    const text = () => gunzipSync(readFileSync(file)).toString();
    const written = (content: string) => {
      const name = newFile();
      writeFileSync(name, gzipSync(content));
      return name;
    };
    const cut = () => {
      const name = newFile();
      writeFileSync(name, readFileSync(file).subarray(0, -200));
      return name;
    };
    const plain = () => {
      const name = newFile();
      writeFileSync(name, 'not a backup');
      return name;
    };

    test.each([
      ['a changed row', () => written(text().replace('青禾县教育局', '青禾县教育厅')), 'backup.damaged'],
      ['a row too few', () => written(text().replace(/\{"row":.*\n/, '')), 'backup.damaged'],
      ['lines cut off', () => written(text().split('\n').slice(0, -2).join('\n')), 'backup.damaged'],
      ['bytes cut off', cut, 'backup.damaged'],
      ['no backup', plain, 'backup.notBackup'],
      ['another gzip', () => written('{"a":1}\n'), 'backup.notBackup'],
      ['a newer one', () => written(text().replace('"version":1', '"version":2')), 'backup.newer'],
    ])('%s is refused and leaves nothing behind', async (_, make, code) => {
      await expect(restoreBackup(target.db, make())).rejects.toMatchObject({ problem: { code } });
      const content = await contentOf(target);
      expect(Object.values(content).every((rows) => rows.length === 0)).toBe(true);
    });
  });
});

test('the schema has no sequences, which a backup would have to set', async () => {
  const { db, close } = await openTestDatabase('embedded');
  expect(
    await rowsOf(db, sql`select * from information_schema.sequences where sequence_schema = 'public'`),
  ).toEqual([]);
  await close();
});
