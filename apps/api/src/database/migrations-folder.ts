import { fileURLToPath } from 'node:url';

/** The SQL that drizzle-kit generated, beside `src` and `dist` alike. */
export const migrationsFolder = fileURLToPath(new URL('../../drizzle', import.meta.url));
