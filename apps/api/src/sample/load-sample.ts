import { randomUUID } from 'node:crypto';
import { allRules, type Report } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { pathOf } from '../agencies/agency-path.ts';
import type { Database } from '../database/database.ts';
import { agencies, jurisdictions, reports, reportVersions } from '../database/schema.ts';
import type { Identity } from '../identity/identity.ts';
import { checkAt, countFindings } from '../reports/count-findings.ts';
import { firstVersion } from '../reports/create-report.ts';
import {
  SAMPLE_PASSWORD,
  sampleAccounts,
  sampleAgencies,
  sampleCounty,
  sampleTop,
  type SampleAgency,
} from './sample-county.ts';
import { withMistake } from './sample-mistakes.ts';
import { sampleMoment } from './sample-moment.ts';
import { samplePeople, type SamplePeople } from './sample-people.ts';
import { takeSampleSteps, type StoredSample } from './take-sample-steps.ts';

/** Rows of one insert. */
const BATCH = 50;

/** How far the sample county has come: a county in its year, or one that has nothing but drafts. */
export type SampleStage = 'underWay' | 'drafts';

/** Days from the first word of a report to its signature. */
const WRITING = 9;

/**
 * Fills a fresh database with the sample county: agencies, years of reports that go on from each other, accounts.
 * Earlier years are published; this year's reports are drafts, submitted, returned or approved.
 * A database with any jurisdiction in it is left alone.
 * @returns whether it was filled.
 */
export async function loadSample(
  db: Database,
  identity: Identity,
  { now, stage }: { readonly now: Date; readonly stage: SampleStage },
): Promise<boolean> {
  const [existing] = await db.select({ id: jurisdictions.id }).from(jurisdictions).limit(1);
  if (existing) return false;
  await db.transaction(async (tx) => {
    await tx.insert(jurisdictions).values({ ...sampleCounty, isSample: true });
    await tx.insert(agencies).values(sampleAgencies.map(agencyRow));
  });
  const people = await createPeople(identity);
  const rows = sampleAgencies.flatMap((agency, position) => rowsOf(agency, position, { people, now }));
  await db.transaction(async (tx) => {
    for (let at = 0; at < rows.length; at += BATCH) {
      const batch = rows.slice(at, at + BATCH);
      await tx.insert(reports).values(batch.map(({ report }) => report));
      await tx.insert(reportVersions).values(batch.map(({ version }) => version));
    }
  });
  if (stage === 'underWay') await takeSampleSteps(db, rows, people);
  return true;
}

async function createPeople(identity: Identity): Promise<SamplePeople> {
  const ids = new Map<string, string>();
  for (const account of sampleAccounts) {
    const made = { ...account, jurisdiction: sampleCounty.id, password: SAMPLE_PASSWORD };
    ids.set(account.username, await identity.createAccount(made));
  }
  return samplePeople(ids);
}

/** The government first, then everybody else below it. */
function agencyRow({ id, name, kind, level }: SampleAgency, position: number): typeof agencies.$inferInsert {
  const isTop = id === sampleTop;
  const topPath = pathOf('', { position: 0, id: sampleTop });
  const path = isTop ? topPath : pathOf(topPath, { position, id });
  const parentId = isTop ? null : sampleTop;
  return { jurisdiction: sampleCounty.id, id, name, kind, level, position, parentId, path };
}

interface SampleRow extends StoredSample {
  readonly report: typeof reports.$inferInsert;
  readonly version: typeof reportVersions.$inferInsert;
}

/** Who writes, and today. */
interface Writing {
  readonly people: SamplePeople;
  readonly now: Date;
}

function rowsOf(agency: SampleAgency, position: number, writing: Writing): SampleRow[] {
  const rows: SampleRow[] = [];
  let before: Report | undefined;
  for (let year = agency.from; year <= agency.to; year++) {
    const report = reportOf(agency, year, position, before);
    rows.push(rowOf(agency, report, before, writing));
    before = report;
  }
  return rows;
}

function rowOf(
  agency: SampleAgency,
  content: Report,
  before: Report | undefined,
  { people, now }: Writing,
): SampleRow {
  const { year, format, title } = content;
  const key = { jurisdiction: sampleCounty.id, id: randomUUID() };
  const at = content.signature.date === null ? now : sampleMoment(content, -WRITING);
  const version = firstVersion({ by: people.by('agency', agency), at, isImported: false }, content);
  return {
    id: key.id,
    agency,
    year,
    report: {
      ...key,
      agencyId: agency.id,
      year,
      format,
      title,
      content,
      historyHash: version.hash,
      ...countFindings(checkAt(content, { previous: before, moment: now, rules: allRules })),
      createdAt: at,
      updatedAt: at,
    },
    version: { jurisdiction: key.jurisdiction, reportId: key.id, ...version },
  };
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
