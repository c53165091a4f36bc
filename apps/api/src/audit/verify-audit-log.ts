import { and, asc, eq, gt } from 'drizzle-orm';
import type { Database } from '../database/database.ts';
import { auditHeads, auditLog, jurisdictions } from '../database/schema.ts';
import { hashOfEntry } from './hash-of-entry.ts';

/** Entries read at once. */
const BATCH = 1000;

/**
 * What is wrong with an audit log.
 * - `changed`: the entry is not as it was written
 * - `missing`: the entry is not there
 * - `end`: entries were cut off at the end; `sequence` is where the log should end
 */
export interface AuditFault {
  readonly kind: 'changed' | 'missing' | 'end';
  readonly jurisdiction: string;
  readonly sequence: number;
}

export interface AuditVerification {
  readonly entries: number;
  /** The first fault of each jurisdiction: what comes after it cannot be told. */
  readonly faults: readonly AuditFault[];
}

/** Reads every audit log from its start and says where it is not as it was written. */
export async function verifyAuditLog(db: Database): Promise<AuditVerification> {
  const all = await db.select({ id: jurisdictions.id }).from(jurisdictions).orderBy(asc(jurisdictions.id));
  let entries = 0;
  const faults: AuditFault[] = [];
  for (const { id } of all) {
    const { count, fault } = await verifyOne(db, id);
    entries += count;
    if (fault) faults.push({ ...fault, jurisdiction: id });
  }
  return { entries, faults };
}

interface Verified {
  readonly count: number;
  readonly fault?: Pick<AuditFault, 'kind' | 'sequence'>;
}

async function verifyOne(db: Database, jurisdiction: string): Promise<Verified> {
  // The head first: what is added meanwhile is beyond it, and not looked at.
  const [head = { sequence: 0, hash: '' }] = await db
    .select()
    .from(auditHeads)
    .where(eq(auditHeads.jurisdiction, jurisdiction));
  let sequence = 0;
  let hash = '';
  for (;;) {
    const rows = await entriesAfter(db, jurisdiction, sequence, BATCH);
    for (const { hash: stored, ...entry } of rows) {
      if (sequence === head.sequence) break;
      if (entry.sequence !== sequence + 1)
        return { count: sequence, fault: { kind: 'missing', sequence: sequence + 1 } };
      hash = hashOfEntry(hash, entry);
      if (hash !== stored) return { count: sequence, fault: { kind: 'changed', sequence: entry.sequence } };
      sequence = entry.sequence;
    }
    if (rows.length < BATCH || sequence === head.sequence) break;
  }
  const isWhole = sequence === head.sequence && hash === head.hash;
  return isWhole ? { count: sequence } : { count: sequence, fault: { kind: 'end', sequence: head.sequence } };
}

/** Entries in the order in which they were written. */
export function entriesAfter(db: Database, jurisdiction: string, sequence: number, limit: number) {
  return db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.jurisdiction, jurisdiction), gt(auditLog.sequence, sequence)))
    .orderBy(asc(auditLog.sequence))
    .limit(limit);
}
