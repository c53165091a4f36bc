import { and, eq, ne, or } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { agencies } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';
import { agencyProblems } from './problems.ts';

/**
 * Refuses a name or a credit code that another agency of the jurisdiction bears. Call it while the tree is held.
 * @throws Refusal (409)
 */
export async function refuseClash(
  db: Database,
  jurisdiction: string,
  wanted: {
    readonly id?: string;
    readonly name?: string | undefined;
    readonly creditCode?: string | null | undefined;
  },
): Promise<void> {
  const { id, name, creditCode } = wanted;
  const sameName = name === undefined ? undefined : eq(agencies.name, name);
  const sameCode =
    creditCode === undefined || creditCode === null ? undefined : eq(agencies.creditCode, creditCode);
  if (!sameName && !sameCode) return;
  const [other] = await db
    .select({ name: agencies.name })
    .from(agencies)
    .where(
      and(
        eq(agencies.jurisdiction, jurisdiction),
        or(sameName, sameCode),
        id === undefined ? undefined : ne(agencies.id, id),
      ),
    )
    .limit(1);
  if (!other) return;
  if (other.name === name) throw new Refusal(agencyProblems.duplicate({ name }));
  throw new Refusal(agencyProblems.creditCodeTaken({ code: creditCode ?? '', name: other.name }));
}
