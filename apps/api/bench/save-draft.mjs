import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateReport } from '@nianbao/core/generate';
import { pino } from 'pino';
import { register } from 'tsx/esm/api';
import { startServer } from '@nianbao/api';

/** Editors at work at the same time. */
const EDITORS = 200;
/** Connections of pgbench: on more than a few it only waits for itself. */
const BARE_CONNECTIONS = 16;
/** A service that is asked for this many saves a second is not a cold one. */
const WARM_UP_SECONDS = 5;
const SECONDS = 5;
const password = 'a password for this bench';

/** Saving a draft through the service beside the least it could cost: the same server updating a row of that size. */
export async function figures() {
  register();
  const { binFolder, startPostgres } = await import('../test/postgres-server.ts');
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const postgres = await startPostgres();
  try {
    const embedded = await savesOf({ dataDir: join(folder, 'data') });
    const shared = [figure('draft saves per second, embedded database', embedded)];
    if (!postgres) return shared;
    const databaseUrl = `${postgres.url}/postgres`;
    const server = await savesOf({ dataDir: '', databaseUrl });
    const bare = bareUpdates(join(binFolder() ?? '', 'pgbench'), databaseUrl, folder);
    return [
      ...shared,
      figure('draft saves per second, PostgreSQL', server),
      {
        name: 'draft saves through the service ÷ bare updates of PostgreSQL (pgbench)',
        value: server.perSecond / bare,
        unit: '×',
        goal: '≥ 0.5',
        parts: `${Math.round(server.perSecond)} ÷ ${Math.round(bare)} per second`,
      },
    ];
  } finally {
    postgres?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function figure(name, { perSecond, p99 }) {
  return { name, value: perSecond, unit: '/s', parts: `${EDITORS} editors, p99 ${p99.toFixed(1)} ms` };
}

async function savesOf(database) {
  const server = await startServer({
    ...database,
    adminPassword: password,
    logger: pino({ level: 'silent' }),
  });
  try {
    const { cookie, editors } = await prepare(server.url);
    const at = { url: server.url, cookie };
    const { revisions } = await edit({ ...at, editors, seconds: WARM_UP_SECONDS });
    return await edit({
      ...at,
      editors: editors.map(({ id }, each) => ({ id, revision: revisions[each] })),
      seconds: SECONDS,
    });
  } finally {
    await server.close();
  }
}

/** An agency with a full report for each editor. */
async function prepare(url) {
  const post = async (path, body, cookie = '') => {
    const response = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response;
  };
  const signedIn = await post('session', { username: 'admin', password });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const editors = [];
  for (let each = 0; each < EDITORS; each++) {
    const agency = `青禾县第${each}局`;
    await post('agencies', { name: agency }, cookie);
    const report = generateReport({ seed: each, year: 2024, agency, size: 'medium' });
    const made = await (await post('reports', { from: 'report', report }, cookie)).json();
    editors.push({ id: made.id, revision: made.revision });
  }
  return { cookie, editors };
}

function edit(work) {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./editors.mjs', import.meta.url)), [JSON.stringify(work)], {
      execArgv: [],
    });
    child.once('message', resolve);
    child.once('exit', (code) => (code === 0 ? undefined : reject(new Error(`Editors ended with ${code}`))));
  });
}

/** Updates per second of rows that hold a report, one row a transaction. */
function bareUpdates(pgbench, url, folder) {
  const report = generateReport({ seed: 1, year: 2024, agency: '青禾县第一局', size: 'medium' });
  const content = JSON.stringify(report).replaceAll("'", "''");
  const file = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const setup = file(
    'setup.sql',
    `create table bare (id int primary key, revision int not null, content json not null);
     insert into bare select id, 1, '${content}' from generate_series(1, ${BARE_CONNECTIONS}) as id;`,
  );
  execFileSync(join(pgbench, '..', 'psql'), [url, '-q', '-f', setup]);
  const script = file(
    'update.sql',
    `update bare set revision = revision + 1, content = '${content}' where id = :client_id + 1;`,
  );
  const output = execFileSync(
    pgbench,
    ['-n', '-c', `${BARE_CONNECTIONS}`, '-j', '1', '-T', `${SECONDS}`, '-f', script, url],
    { encoding: 'utf8' },
  );
  const perSecond = /tps = ([\d.]+)/.exec(output)?.[1];
  if (perSecond === undefined) throw new Error(`pgbench gave no figure: ${output}`);
  return Number(perSecond);
}
