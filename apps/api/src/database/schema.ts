/** Every table of the database, by subject. */
export * from './schema/jurisdictions.ts';
export * from './schema/agencies.ts';
export * from './schema/reports.ts';
export * from './schema/imports.ts';
export * from './schema/remarks.ts';
export * from './schema/accounts.ts';
export * from './schema/secrets.ts';
