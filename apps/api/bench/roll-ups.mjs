import { pino } from 'pino';
import { register } from 'tsx/esm/api';
import { formatForYear } from '@nianbao/core';
import { recomputeAt, startServer } from '@nianbao/api';

const YEAR = 2024;
const MANY = 100_000;
const FEW = 100;
/** How many agencies stand below each one: about what a county has; for the few so that the tree is as deep. */
const BELOW_EACH = { many: 30, few: 3 };
const READS = 50;
const UPDATES = 30;
const password = 'a password for this bench';

/**
 * The sums of a jurisdiction of 100,000 reports beside those of one of 100: a province, its cities, counties and their
 * agencies, on PostgreSQL. Reading goes through the service; an update is the statement that an approval makes.
 */
export async function figures() {
  register();
  const { startPostgres } = await import('../test/postgres-server.ts');
  const postgres = await startPostgres();
  if (!postgres) return [];
  const databaseUrl = `${postgres.url}/postgres`;
  const server = await startServer({
    dataDir: '',
    databaseUrl,
    adminPassword: password,
    logger: pino({ level: 'silent' }),
  });
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({ connectionString: databaseUrl });
  try {
    const { rows } = await pool.query('select id from jurisdictions');
    const jurisdiction = rows[0].id;
    await fill(pool, 'few', FEW, BELOW_EACH.few);
    await fill(pool, jurisdiction, MANY, BELOW_EACH.many);
    const place = { folder: '', url: databaseUrl };
    const fromNothing = await timed(() => recomputeAt(place));
    const again = await recomputeAt(place);
    if (again.some(({ same, different }) => same === 0 || different.length > 0))
      throw new Error('Sums computed twice differ');
    const read = await medianRead(server.url);
    const many = await medianUpdate(pool, jurisdiction, MANY);
    const few = await medianUpdate(pool, 'few', FEW);
    return [
      {
        name: `roll-up of ${MANY.toLocaleString('en')} reports read through the service, PostgreSQL`,
        value: read,
        unit: 'ms',
        goal: '< 10 ms',
      },
      {
        name: `roll-ups of ${MANY.toLocaleString('en')} reports recomputed from nothing, PostgreSQL`,
        value: fromNothing / 1000,
        unit: 's',
        goal: '< 2 s',
      },
      {
        name: `one report replaced in the roll-up of ${MANY.toLocaleString('en')} ÷ of ${FEW}, PostgreSQL`,
        value: many / few,
        unit: '×',
        goal: 'about 1',
        parts: `${many.toFixed(2)} ms ÷ ${few.toFixed(2)} ms`,
      },
    ];
  } finally {
    await pool.end();
    await server.close();
    postgres.stop();
  }
}

/** Agencies four levels deep with a report and its figures each; the sums are left out, for the recomputation to find. */
async function fill(pool, jurisdiction, count, below) {
  const cells = formatForYear(YEAR).cells.length;
  await pool.query('alter table report_figures disable trigger user');
  await pool.query('insert into jurisdictions (id, name) values ($1, $1) on conflict do nothing', [
    jurisdiction,
  ]);
  // The path of each is that of the one above and its own part.
  await pool.query(
    `insert into agencies (jurisdiction, id, name, kind, level, position, parent_id, path)
     with recursive tree as (
       select 0 as n, null::int as above, '/000000-a0/' as path
       union all
       select child, n, path || lpad(child::text, 6, '0') || '-a' || child || '/'
       from tree cross join generate_series(n * $3 + 1, n * $3 + $3) as child where child < $2
     )
     select $1, 'a' || n, 'agency ' || n, 'department', 'county', n, case when above is null then null else 'a' || above end, path
     from tree`,
    [jurisdiction, count, below],
  );
  await pool.query(
    `with made as (
       insert into reports (jurisdiction, id, agency_id, year, format, title, content, status, error_count, warning_count)
       select $1, gen_random_uuid(), id, $2, $3, name, '{}', 'approved', 0, 0 from agencies where jurisdiction = $1
       returning jurisdiction, id, agency_id, year, format
     )
     insert into report_figures (jurisdiction, stage, report_id, year, agency_id, format, revision, blanks, cells)
     select jurisdiction, 'approved', id, year, agency_id, format, 1, 0,
       array(select floor(random() * 1000) + 0 * length(made.agency_id) from generate_series(1, $4::int))
     from made`,
    [jurisdiction, YEAR, formatForYear(YEAR).id, cells],
  );
  await pool.query('alter table report_figures enable trigger user');
  await pool.query('analyze');
}

async function medianRead(url) {
  const signedIn = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  });
  const Cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  return median(READS, async () => {
    const answer = await fetch(`${url}/api/v1/rollups/${YEAR}/sums?stage=approved`, { headers: { Cookie } });
    const { reports } = await answer.json();
    if (reports !== MANY) throw new Error(`The sums hold ${reports} reports`);
  });
}

/** Agencies at the leaves of the tree, each with as many above it as any. */
function medianUpdate(pool, jurisdiction, count) {
  return median(UPDATES, (turn) =>
    pool.query(
      `update report_figures set cells[1] = cells[1] + 1
       where jurisdiction = $1 and stage = 'approved' and year = $2 and agency_id = $3`,
      [jurisdiction, YEAR, `a${count - 1 - turn}`],
    ),
  );
}

async function median(times, work) {
  const taken = [];
  for (let turn = 0; turn < times; turn++) taken.push(await timed(() => work(turn)));
  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)];
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
