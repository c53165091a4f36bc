import { sql, type SQL } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportOf, storeReport } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type TestService } from '../../test/test-service.ts';
import { verifyDatabase, type VerificationName } from './verify-database.ts';

/** What somebody does with a database tool, and what the look finds. */
const tampered: readonly [string, readonly SQL[], VerificationName, 'wrong' | 'stale'][] = [
  [
    'a number of a report',
    [sql`update reports set content = replace(content::text, '"year":2023', '"year":2022')::json`],
    'histories',
    'wrong',
  ],
  [
    'a reason in the history',
    [sql`update report_versions set note = 'another reason' where action = 'submit'`],
    'histories',
    'wrong',
  ],
  [
    'a version that is gone',
    [sql`delete from report_versions where action = 'submit'`],
    'histories',
    'wrong',
  ],
  [
    'an entry of the audit log',
    [
      sql`alter table audit_log disable trigger audit_log_append_only`,
      sql`update audit_log set action = 'nothing happened' where sequence = 1`,
    ],
    'auditLog',
    'wrong',
  ],
  [
    'the end of the audit log',
    [
      sql`alter table audit_log disable trigger audit_log_append_only`,
      sql`delete from audit_log where sequence = (select max(sequence) from audit_log)`,
    ],
    'auditLog',
    'wrong',
  ],
  ['a sum', [sql`update rollup_sums set sums[1] = sums[1] + 1`], 'rollUps', 'stale'],
  ['a sum that is gone', [sql`delete from rollup_sums`], 'rollUps', 'stale'],
  ['a count of findings', [sql`update reports set error_count = error_count + 3`], 'findings', 'stale'],
];

describe.each(engines)('a look through the %s database', (engine) => {
  let service: TestService;
  const look = async () => {
    const { database, now } = service.services;
    const found = await verifyDatabase(database.db, now());
    return new Map(found.map((one) => [one.name, one]));
  };
  beforeEach(async () => {
    service = await makeTestService(engine);
    await storeReport(
      service,
      'education',
      reportOf('education', 2023),
      ['submit', '已核对。'],
      'approve',
      'publish',
    );
    const admin = await service.as('admin', 'education');
    await admin('POST', 'api-keys', { body: { name: 'a key', scopes: ['read'], expiresInDays: 30 } });
  });
  afterEach(() => service.close());

  test('finds nothing where nothing was touched', async () => {
    for (const { name, looked, faults } of (await look()).values()) {
      expect(faults, name).toEqual([]);
      expect(looked, name).toBeGreaterThan(0);
    }
  });

  test.each(tampered)('finds %s', async (_, statements, name, gravity) => {
    for (const statement of statements) await service.services.database.db.execute(statement);
    const found = (await look()).get(name);
    expect(found?.faults.length).toBeGreaterThan(0);
    expect(found?.gravity).toBe(gravity);
  });
});
