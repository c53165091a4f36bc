/** Every table of the database, by subject. */
export * from './schema/jurisdictions.ts';
export * from './schema/agencies.ts';
export * from './schema/reports.ts';
export * from './schema/imports.ts';
export * from './schema/remarks.ts';
export * from './schema/jobs.ts';
export * from './schema/notices.ts';
export * from './schema/webhooks.ts';
export * from './schema/accounts.ts';
export * from './schema/secrets.ts';
export * from './schema/figures.ts';
export * from './schema/publications.ts';
export * from './schema/search.ts';
export * from './schema/rule-settings.ts';
export * from './schema/audit.ts';
export * from './schema/api-keys.ts';
export * from './schema/creation-keys.ts';
