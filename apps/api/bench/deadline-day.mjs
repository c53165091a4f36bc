import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { zipSync, strToU8 } from 'fflate';
import { register } from 'tsx/esm/api';
import { generateReport } from '@nianbao/core/generate';
import { renderHtml } from '@nianbao/render/html';
import { clerkDay, keepAsking, makePerson } from './deadline-day/people.mjs';
import { startService } from './deadline-day/service.mjs';
import { makeTally } from './deadline-day/tally.mjs';

/*
 * The last day before the deadline in a minute: three processes behind nginx on one PostgreSQL, most submissions in the
 * last part, PDFs, roll-ups and an import beside them, and in the middle one of the processes dies. In the end every
 * acknowledged write must be there: `node bench/deadline-day.mjs [seconds]`.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const CLERKS = 300;
const IMPORTED = 150;
/** When a process dies, as a share of the day, and how long it is gone. */
const DEATH_AT = 0.6;
const GONE_MS = 4_000;
/** The share of the day after which a clerk submits is the fourth root of chance: most do so late. */
const submissionShare = () => 0.98 * Math.random() ** 0.25;
const YEAR = 2024;
const password = 'a password for this bench';

register();
const { startPostgres } = await import('../test/postgres-server.ts');
const folder = mkdtempSync(join(tmpdir(), 'nianbao-deadline-'));
const postgres = await startPostgres();
if (!postgres) throw new Error('PostgreSQL is not installed');
let service;
try {
  service = await startService({ databaseUrl: `${postgres.url}/postgres`, password, folder });
  const lost = await replay(service);
  process.exitCode = lost.length > 0 ? 1 : 0;
} finally {
  await service?.stop();
  postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function replay({ url, killAndReplace }) {
  const tally = makeTally();
  const { cookie, reports } = await prepare(url);
  const personAt = (block) => makePerson({ url, cookie, address: `127.0.${block}.1`, tally });
  const start = performance.now();
  const until = start + SECONDS * 1000;
  const office = personAt(250);
  const renderers = [251, 252].map(personAt);
  const job = await startImport(office);
  const death = wait(SECONDS * 1000 * DEATH_AT).then(() => killAndReplace(1, GONE_MS));
  const [days] = await Promise.all([
    Promise.all(
      reports.map((report, at) =>
        clerkDay(personAt(1 + (at % 240)), report, {
          submitsAt: start + SECONDS * 1000 * submissionShare(),
          // Whoever is late because the service was slow may still submit.
          until: until + 20_000,
        }),
      ),
    ),
    keepAsking(office, until, 500, () => ['roll-up', 'GET', `rollups/${YEAR}?include=all`]),
    ...renderers.map((person, at) =>
      keepAsking(person, until, 200, (turn) => [
        'PDF',
        'GET',
        `reports/${reports[(turn * 7 + at) % reports.length].id}/render?to=pdf`,
      ]),
    ),
  ]);
  await death;
  const seconds = (performance.now() - start) / 1000;
  const imported = await importEnded(office, job);
  const lost = await whatIsLost(office, days);
  const submitted = days.filter(({ isSubmitted }) => isSubmitted).length;
  console.log(
    [
      `${CLERKS} clerks, 3 processes, 1 killed, ${seconds.toFixed(0)} s`,
      ...tally.lines(seconds),
      `submitted: ${submitted} of ${CLERKS}; imported: ${JSON.stringify(imported)} of ${IMPORTED}`,
      `acknowledged and lost: ${lost.length}`,
      ...lost.slice(0, 10),
    ].join('\n'),
  );
  return lost;
}

/** An agency with a report that can be submitted for each clerk, and the agencies of the import. */
async function prepare(url) {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  });
  if (!response.ok) throw new Error(`Sign-in: ${await response.text()}`);
  const cookie = response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const admin = makePerson({ url, cookie, address: '127.0.0.1', tally: makeTally() });
  const post = async (path, body) => {
    const answer = await admin.ask('prepare', 'POST', path, { body: JSON.stringify(body) });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.bytes}`);
    return answer.json();
  };
  const reports = [];
  for (let each = 0; each < CLERKS + IMPORTED; each++) {
    await post('agencies', { name: agencyOf(each) });
    if (each >= CLERKS) continue;
    const { id, revision } = await post('reports', { from: 'report', report: reportOf(each) });
    reports.push({ id, revision });
  }
  admin.leave();
  return { cookie, reports };
}

function agencyOf(each) {
  return `青禾县第${each}局`;
}

function reportOf(each) {
  const size = each % 20 === 0 ? 'large' : 'small';
  return generateReport({ seed: each, year: YEAR, agency: agencyOf(each), size });
}

async function startImport(office) {
  const pages = Array.from({ length: IMPORTED }, (_, at) => [
    `${at}.html`,
    strToU8(renderHtml(reportOf(CLERKS + at))),
  ]);
  const body = zipSync(Object.fromEntries(pages));
  const answer = await office.ask('import', 'POST', 'jobs/imports', { body, type: 'application/zip' });
  if (answer.status !== 202) throw new Error(`Import: ${answer.bytes}`);
  return answer.json().id;
}

async function importEnded(office, id) {
  for (let tries = 0; tries < 240; tries++) {
    const answer = await office.ask('job', 'GET', `jobs/${id}`);
    if (answer.status === 200) {
      const { state, counts } = answer.json();
      if (state === 'done' || state === 'failed' || state === 'cancelled') return { state, ...counts };
    }
    await wait(500);
  }
  return { state: 'not ended' };
}

/** What was acknowledged and is not stored, in words. */
async function whatIsLost(office, days) {
  const lost = [];
  for (const { id, revision, value, maybe, isSubmitted } of days) {
    const answer = await office.ask('check', 'GET', `reports/${id}`);
    if (answer.status !== 200) {
      lost.push(`${id}: answered with ${answer.status}`);
      continue;
    }
    const stored = answer.json();
    const now = stored.report.proactive.licensing.decisions;
    if (stored.revision < revision) lost.push(`${id}: revision ${stored.revision} of ${revision}`);
    if (value !== undefined && now !== value && !maybe.includes(now))
      lost.push(`${id}: ${now} instead of ${value}`);
    if (isSubmitted && stored.status !== 'submitted')
      lost.push(`${id}: ${stored.status} instead of submitted`);
  }
  return lost;
}
