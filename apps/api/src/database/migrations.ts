import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { migrationsFolder } from './migrations-folder.ts';

const journalShape = z.looseObject({
  entries: z.array(z.looseObject({ idx: z.int(), tag: z.string(), when: z.number() })),
});

/** Names of the migrations of this version, in order. */
export async function migrationTags(): Promise<readonly string[]> {
  return (await journal()).entries.map(({ tag }) => tag);
}

async function journal(): Promise<z.infer<typeof journalShape>> {
  const text = await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8');
  return journalShape.parse(JSON.parse(text));
}

/** Calls `work` with a folder of the migrations up to one of them, for tables as an earlier version made them. */
export async function withMigrationsUpTo<T>(tag: string, work: (folder: string) => Promise<T>): Promise<T> {
  const all = await journal();
  const last = all.entries.findIndex((entry) => entry.tag === tag);
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-migrations-'));
  try {
    const entries = all.entries.slice(0, last + 1);
    await mkdir(join(folder, 'meta'));
    await writeFile(join(folder, 'meta', '_journal.json'), JSON.stringify({ ...all, entries }));
    for (const entry of entries)
      await cp(join(migrationsFolder, `${entry.tag}.sql`), join(folder, `${entry.tag}.sql`));
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
