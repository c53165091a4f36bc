import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { verifyAuditLog } from '../audit/verify-audit-log.ts';
import type { Database } from '../database/database.ts';
import { rowsOf } from '../database/rows-of.ts';
import { jurisdictions, reports, reportVersions } from '../database/schema.ts';
import { checkAt, countFindings } from '../reports/count-findings.ts';
import { loadReport } from '../reports/report-record.ts';
import { isIntactHistory } from '../reports/history.ts';
import { recomputeRollUps } from '../rollups/recompute-roll-ups.ts';
import { rulesInForce } from '../rules/jurisdiction-rules.ts';

/** What is looked at. */
export const verifications = ['histories', 'auditLog', 'rollUps', 'foreignKeys', 'findings'] as const;
export type VerificationName = (typeof verifications)[number];

export interface Verification {
  readonly name: VerificationName;
  /** How many things were looked at. */
  readonly looked: number;
  /** What is not as it should be, by name; at most `MOST_FAULTS`. */
  readonly faults: readonly string[];
  /**
   * `wrong`: something was changed behind the service's back. `stale`: kept figures are behind; they are put right by
   * recounting or recomputing.
   */
  readonly gravity: 'wrong' | 'stale';
}

const PAGE = 100;
/** More are not listed: then something is wrong altogether. */
const MOST_FAULTS = 100;

/**
 * Looks through everything that the database says about itself: that no version and no entry of the audit log was
 * changed since it was written, that sums and counts are those of the reports, and that all rows belong to something.
 * Nothing is changed.
 */
export async function verifyDatabase(db: Database, at: Date): Promise<readonly Verification[]> {
  const { histories, findings } = await verifyReports(db, at);
  const log = await verifyAuditLog(db);
  return [
    histories,
    {
      name: 'auditLog',
      looked: log.entries,
      faults: log.faults.map(({ jurisdiction, sequence, kind }) => `${jurisdiction}/${sequence}: ${kind}`),
      gravity: 'wrong',
    },
    await verifyRollUps(db),
    await verifyForeignKeys(db),
    findings,
  ];
}

async function verifyReports(db: Database, at: Date) {
  let looked = 0;
  const broken: string[] = [];
  const counted: string[] = [];
  for (const { id: jurisdiction } of await db.select({ id: jurisdictions.id }).from(jurisdictions)) {
    const rules = await rulesInForce(db, jurisdiction);
    const scope = { jurisdiction, reach: { kind: 'jurisdiction' } } as const;
    for await (const id of reportIds(db, jurisdiction)) {
      looked += 1;
      const record = await loadReport(db, scope, id);
      const versions = await db
        .select()
        .from(reportVersions)
        .where(and(eq(reportVersions.jurisdiction, jurisdiction), eq(reportVersions.reportId, id)))
        .orderBy(asc(reportVersions.revision));
      const isWhole = versions.length === record.revision && isIntactHistory(record, versions);
      if (!isWhole && broken.length < MOST_FAULTS) broken.push(`${jurisdiction}/${id}`);
      const { errorCount, warningCount } = countFindings(
        checkAt(record.report, { previous: record.previous?.report, moment: at, rules }),
      );
      const isCounted = errorCount === record.errorCount && warningCount === record.warningCount;
      if (!isCounted && counted.length < MOST_FAULTS) counted.push(`${jurisdiction}/${id}`);
    }
  }
  return {
    histories: { name: 'histories', looked, faults: broken, gravity: 'wrong' },
    findings: { name: 'findings', looked, faults: counted, gravity: 'stale' },
  } as const satisfies Record<string, Verification>;
}

async function* reportIds(db: Database, jurisdiction: string): AsyncGenerator<string, void, undefined> {
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const page = await db
      .select({ id: reports.id })
      .from(reports)
      .where(and(eq(reports.jurisdiction, jurisdiction), gt(reports.id, after)))
      .orderBy(asc(reports.id))
      .limit(PAGE);
    for (const { id } of page) yield id;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** Ends a transaction whose changes are not wanted, with what it found. */
class Undone<T> extends Error {
  readonly found: T;
  constructor(found: T) {
    super('undone on purpose');
    this.found = found;
  }
}

async function verifyRollUps(db: Database): Promise<Verification> {
  let looked = 0;
  const faults: string[] = [];
  for (const { id } of await db.select({ id: jurisdictions.id }).from(jurisdictions)) {
    const { same, different } = await withoutEffect(db, (tx) => recomputeRollUps(tx, id));
    looked += same + different.length;
    faults.push(
      ...different.map(({ stage, year, node, format }) => `${id}/${year}/${stage}/${node}/${format}`),
    );
  }
  return { name: 'rollUps', looked, faults: faults.slice(0, MOST_FAULTS), gravity: 'stale' };
}

/** What something would find and put right, without its putting anything right. */
async function withoutEffect<T>(db: Database, work: (tx: Database) => Promise<T>): Promise<T> {
  try {
    await db.transaction(async (tx) => {
      throw new Undone(await work(tx));
    });
  } catch (error) {
    // Thrown just above, with what `work` gave.
    if (error instanceof Undone) return error.found as T;
    throw error;
  }
  throw new Error('A transaction that always throws has not');
}

/** Asks again what the database has promised: files may have been restored or edited below it. */
async function verifyForeignKeys(db: Database): Promise<Verification> {
  const keys = await rowsOf<{ name: string; from: string; to: string; here: string[]; there: string[] }>(
    db,
    sql`select c.conname as name, f.relname as from, t.relname as to,
        (select json_agg(a.attname order by k.at) from unnest(c.conkey) with ordinality k(number, at)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.number) as here,
        (select json_agg(a.attname order by k.at) from unnest(c.confkey) with ordinality k(number, at)
          join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.number) as there
      from pg_constraint c
      join pg_class f on f.oid = c.conrelid
      join pg_class t on t.oid = c.confrelid
      join pg_namespace n on n.oid = f.relnamespace
      where c.contype = 'f' and n.nspname = 'public'`,
  );
  const faults: string[] = [];
  for (const { name, from, to, here, there } of keys) {
    const column = (table: string, columnName: string | undefined) =>
      sql`${sql.identifier(table)}.${sql.identifier(columnName ?? '')}`;
    const isSame = here.map((own, at) => sql`${column('child', own)} = ${column('parent', there[at])}`);
    const isSet = here.map((own) => sql`${column('child', own)} is not null`);
    const orphans = await rowsOf<{ rows: number }>(
      db,
      sql`select count(*)::int as rows from ${sql.identifier(from)} child
        where ${sql.join(isSet, sql` and `)} and not exists
          (select 1 from ${sql.identifier(to)} parent where ${sql.join(isSame, sql` and `)})`,
    );
    const count = orphans[0]?.rows ?? 0;
    if (count > 0) faults.push(`${from}.${name}: ${count}`);
  }
  return { name: 'foreignKeys', looked: keys.length, faults, gravity: 'wrong' };
}
