import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../../test/test-database.ts';
import { safeError } from './safe-error.ts';

test('a query that fails is told without its values', async () => {
  const { db, close } = await openTestDatabase('embedded');
  const secret = '张三的身份证号';
  const error: unknown = await db
    .execute(sql`insert into jurisdictions (id, name) values (${secret}, null)`)
    .catch((reason: unknown) => reason);
  expect(String(error)).toContain(secret);
  const told = JSON.stringify(safeError(error));
  expect(told).not.toContain(secret);
  expect(told).toContain('insert into jurisdictions');
  expect(told).toContain('23502');
  await close();
});

test('any other error is told whole', () => {
  const told = safeError(new Error('outer', { cause: new TypeError('inner') }));
  expect(told).toMatchObject({ message: 'outer', cause: { type: 'TypeError', message: 'inner' } });
});
