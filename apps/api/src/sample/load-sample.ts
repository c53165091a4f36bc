import type { Report } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import type { Database } from '../database/database.ts';
import { agencies, jurisdictions, reports, reportVersions } from '../database/schema.ts';
import type { Identity } from '../identity/identity.ts';
import { checkAt, countFindings } from '../reports/count-findings.ts';
import {
  SAMPLE_PASSWORD,
  sampleAccounts,
  sampleAgencies,
  sampleCounty,
  type SampleAgency,
} from './sample-county.ts';
import { withMistake } from './sample-mistakes.ts';

/** Rows of one insert. */
const BATCH = 50;

/**
 * Fills a fresh database with the sample county: agencies, years of reports that go on from each other, accounts.
 * A database with any jurisdiction in it is left alone.
 * @returns whether it was filled.
 */
export async function loadSample(db: Database, identity: Identity, now: Date): Promise<boolean> {
  const [existing] = await db.select({ id: jurisdictions.id }).from(jurisdictions).limit(1);
  if (existing) return false;
  const rows = sampleAgencies.flatMap((agency, position) => rowsOf(agency, position, now));
  await db.transaction(async (tx) => {
    await tx.insert(jurisdictions).values({ ...sampleCounty, isSample: true });
    await tx.insert(agencies).values(
      sampleAgencies.map(({ id, name }, position) => ({
        jurisdiction: sampleCounty.id,
        id,
        name,
        position,
      })),
    );
    for (let at = 0; at < rows.length; at += BATCH) {
      const made = await tx
        .insert(reports)
        .values(rows.slice(at, at + BATCH))
        .returning({ reportId: reports.id });
      await tx.insert(reportVersions).values(made.map(firstVersion));
    }
  });
  await Promise.all(
    sampleAccounts.map((account) =>
      identity.createAccount({ ...account, jurisdiction: sampleCounty.id, password: SAMPLE_PASSWORD }),
    ),
  );
  return true;
}

function firstVersion({ reportId }: { readonly reportId: string }): typeof reportVersions.$inferInsert {
  return {
    jurisdiction: sampleCounty.id,
    reportId,
    revision: 1,
    action: 'created',
    changedBy: 'sample',
    changes: { cells: {}, fields: {} },
  };
}

function rowsOf(agency: SampleAgency, position: number, now: Date): (typeof reports.$inferInsert)[] {
  const rows: (typeof reports.$inferInsert)[] = [];
  let before: Report | undefined;
  for (let year = agency.from; year <= agency.to; year++) {
    const report = reportOf(agency, year, position, before);
    rows.push({
      jurisdiction: sampleCounty.id,
      agencyId: agency.id,
      year,
      format: report.format,
      title: report.title,
      content: report,
      ...countFindings(checkAt(report, before, now)),
    });
    before = report;
  }
  return rows;
}

function reportOf(
  { name, size, mistakes }: SampleAgency,
  year: number,
  seed: number,
  before: Report | undefined,
): Report {
  const made = mistakes?.[year] ?? [];
  const isStranger = made.includes('carryOverOfNobody');
  const report = generateReport({
    seed,
    year,
    agency: name,
    size,
    ...(before && !isStranger ? { previous: before } : {}),
  });
  return made.reduce((soFar, mistake) => withMistake(soFar, mistake, seed), report);
}
