import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { is } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as schema from './schema.ts';

/** Looked up before the jurisdiction is known, the same on every node; see `users` in the schema. */
const references = new Set([
  'jurisdictions',
  'users',
  'sessions',
  'accounts',
  'verifications',
  'secrets',
  'api_keys',
]);

const tables = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map((table) => getTableConfig(table));

test.each(tables.filter(({ name }) => !references.has(name)).map((table) => [table.name, table] as const))(
  'every key of %s leads with the jurisdiction',
  (_, { primaryKeys, uniqueConstraints, foreignKeys, indexes, columns }) => {
    expect(columns.some((column) => column.primary || column.isUnique)).toBe(false);
    const keys = [
      ...primaryKeys.map((key) => key.columns.map(({ name }) => name)),
      ...uniqueConstraints.map((key) => key.columns.map(({ name }) => name)),
      ...foreignKeys.map((key) => key.reference().columns.map(({ name }) => name)),
      // An inverted index has no order that a column could lead: a node that keeps a jurisdiction keeps its part of it.
      ...indexes
        .filter(({ config }) => config.method !== 'gin')
        .map(({ config }) => config.columns.map((column) => ('name' in column ? column.name : ''))),
    ];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key[0]).toBe('jurisdiction');
  },
);

test('the tables left out are there', () => {
  const names = new Set(tables.map(({ name }) => name));
  for (const name of references) expect(names).toContain(name);
});
