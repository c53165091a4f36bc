import type { OpenDatabase } from './database.ts';
import { openEmbedded } from './open-embedded.ts';
import { openServer } from './open-server.ts';

export interface DatabaseOptions {
  /** Folder of the embedded database. */
  readonly folder: string;
  /** `postgres://…`: a PostgreSQL server instead of the folder. */
  readonly url?: string | undefined;
  /** Folder of migrations; those of this version unless given. */
  readonly migrations?: string | undefined;
  readonly onError?: ((error: Error) => void) | undefined;
}

/** Opens the PostgreSQL server when a URL is given, else the embedded database in its folder. */
export function openDatabase({ folder, url, migrations, onError }: DatabaseOptions): Promise<OpenDatabase> {
  const at = migrations === undefined ? {} : { migrations };
  return url === undefined || url === ''
    ? openEmbedded({ folder, ...at })
    : openServer({ url, ...at, ...(onError ? { onError } : {}) });
}
