import { register } from 'tsx/esm/api';

// Workers do not inherit the loader that lets tests and `dev` run from sources.
register();
export const { readDocument, rowsOfTable } = await import('../src/documents/document-tasks.ts');
