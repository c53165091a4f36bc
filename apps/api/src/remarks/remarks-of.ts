import { and, asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../database/database.ts';
import { reportRemarks, users } from '../database/schema.ts';
import type { Remark } from './remark-wire.ts';

const resolvers = alias(users, 'resolvers');

/** The remarks on a report with the answers to them, oldest first. */
export async function remarksOf(
  db: Database,
  { jurisdiction, id }: { readonly jurisdiction: string; readonly id: string },
): Promise<readonly Remark[]> {
  const rows = await db
    .select({ remark: reportRemarks, byName: users.name, resolvedName: resolvers.name })
    .from(reportRemarks)
    .leftJoin(users, eq(users.id, reportRemarks.madeBy))
    .leftJoin(resolvers, eq(resolvers.id, reportRemarks.resolvedBy))
    .where(and(eq(reportRemarks.jurisdiction, jurisdiction), eq(reportRemarks.reportId, id)))
    .orderBy(asc(reportRemarks.madeAt), asc(reportRemarks.id));
  const textOf = ({ remark: { id: own, text, madeBy, madeAt }, byName }: (typeof rows)[number]) => ({
    id: own,
    text,
    by: { id: madeBy, name: byName },
    at: madeAt.toISOString(),
  });
  return rows.flatMap((row) => {
    const { place, revision, resolvedBy, resolvedAt } = row.remark;
    if (place === null) return [];
    const answers = rows.filter(({ remark }) => remark.answerTo === row.remark.id).map(textOf);
    const resolved =
      resolvedBy === null || resolvedAt === null
        ? null
        : { by: { id: resolvedBy, name: row.resolvedName }, at: resolvedAt.toISOString() };
    return [{ ...textOf(row), place, revision, answers, resolved }];
  });
}
