import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, openAsBlob, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { cookieOf } from '../../test/test-service.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { openEmbedded } from '../database/open-embedded.ts';
import { SAMPLE_PASSWORD } from '../sample/sample-county.ts';
import type { StoredReport } from '../reports/report-wire.ts';
import { startServer, type RunningServer } from './start-server.ts';

let folder: string;
/** A database folder without any rows, copied for each server: making one takes seconds. */
let empty: string;
const running = new Set<RunningServer>();
beforeAll(async () => {
  empty = mkdtempSync(join(tmpdir(), 'nianbao-empty-'));
  const template = await openAsBlob(inject('embeddedTemplate'));
  await (await openEmbedded({ folder: join(empty, 'data'), template })).close();
});
afterAll(() => rmSync(empty, { recursive: true, force: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nianbao-server-'));
  cpSync(join(empty, 'data'), join(folder, 'data'), { recursive: true });
});
afterEach(async () => {
  for (const server of running) await server.close();
  running.clear();
  rmSync(folder, { recursive: true, force: true });
});

async function start(options: Partial<Parameters<typeof startServer>[0]> = {}): Promise<RunningServer> {
  const server = await startServer({
    dataDir: join(folder, 'data'),
    logger: pino({ level: 'silent' }),
    ...options,
  });
  running.add(server);
  return server;
}

async function stop(server: RunningServer): Promise<void> {
  running.delete(server);
  await server.close();
}

async function signIn(url: string, username: string, password: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  expect(response.status).toBe(200);
  return { Cookie: cookieOf(response), 'Content-Type': 'application/json' };
}

describe('a server', () => {
  test('a fresh database has one administrator whose password is shown once, and the folder keeps what is written', async () => {
    const first = await start();
    const { username, password } = first.firstAdministrator ?? { username: '', password: '' };
    expect(password.length).toBeGreaterThanOrEqual(16);
    expect(first.sampleAccounts).toEqual([]);
    const headers = await signIn(first.url, username, password);
    const made = await fetch(`${first.url}/api/v1/agencies`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ name: '青禾县档案馆' }),
    });
    expect(made.status).toBe(201);
    await stop(first);
    const second = await start();
    expect(second.firstAdministrator).toBeUndefined();
    // The signing secret is kept too: a session outlives a restart.
    const agencies = await fetch(`${second.url}/api/v1/agencies`, { headers });
    expect(await agencies.json()).toMatchObject({ items: [{ name: '青禾县档案馆' }] });
  });

  test('a second one on the same folder is told so', async () => {
    await start();
    await expect(start()).rejects.toThrow(FolderInUseError);
  });

  test('the password of the first administrator can be given', async () => {
    const server = await start({ adminPassword: 'given by the operator' });
    await signIn(server.url, 'admin', 'given by the operator');
  });

  test('a port that is taken is an error and leaves the folder free', async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const elsewhere = join(folder, 'other');
    cpSync(join(empty, 'data'), elsewhere, { recursive: true });
    await expect(start({ dataDir: elsewhere, port })).rejects.toThrow('EADDRINUSE');
    await start({ dataDir: elsewhere });
  });

  test('the sample county has findings to show and accounts to sign in with', async () => {
    const server = await start({ sample: 'underWay' });
    expect(server.firstAdministrator).toBeUndefined();
    expect(server.sampleAccounts.map(({ username }) => username)).toContain('clerk');
    const session = await (await fetch(`${server.url}/api/v1/session`)).json();
    expect(session).toMatchObject({ me: null, sample: { password: SAMPLE_PASSWORD } });
    const headers = await signIn(server.url, 'office', SAMPLE_PASSWORD);
    const response = await fetch(`${server.url}/api/v1/reports?limit=200`, { headers });
    const { items } = (await response.json()) as { items: StoredReport[] };
    expect(new Set(items.map(({ format }) => format))).toEqual(new Set(['2019', '2021']));
    const withErrors = items.filter(({ findings }) => findings.errors > 0);
    const names = new Set(withErrors.map(({ agency }) => agency.id));
    for (const wrong of ['education', 'public-security', 'natural-resources']) expect(names).toContain(wrong);
    for (const right of ['government', 'development-reform', 'health']) expect(names).not.toContain(right);
    const clean = items.filter(({ findings }) => findings.errors + findings.warnings === 0);
    expect(clean.length).toBeGreaterThan(items.length / 2);
    // Every status there is, but for the one that a correction passes through.
    const statuses = new Set(items.map(({ status }) => status));
    expect(statuses).toEqual(new Set(['draft', 'submitted', 'returned', 'approved', 'published']));
    const published = items.filter(({ status }) => status === 'published');
    const notices = await Promise.all(
      published.map(async ({ id }) => {
        const answer = await fetch(`${server.url}/api/v1/reports/${id}/corrections`, { headers });
        return ((await answer.json()) as { items: unknown[] }).items.length;
      }),
    );
    expect(notices.toSorted((a, b) => b - a).slice(0, 2)).toEqual([1, 0]);
    const unfilled = await start({ sample: 'drafts', dataDir: join(folder, 'drafts') });
    const others = await signIn(unfilled.url, 'office', SAMPLE_PASSWORD);
    const drafts = await fetch(`${unfilled.url}/api/v1/reports?limit=200`, { headers: others });
    const { items: all } = (await drafts.json()) as { items: StoredReport[] };
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(['draft']));
  });
});

describe('the admin', () => {
  test('is served beside the API, its hashed files for good and its pages afresh', async () => {
    const adminDir = join(folder, 'admin');
    mkdirSync(join(adminDir, 'assets'), { recursive: true });
    writeFileSync(join(adminDir, 'index.html'), '<!doctype html><title>Nianbao</title>');
    writeFileSync(join(adminDir, 'assets', 'index-4f2a.js'), 'export {};');
    writeFileSync(join(folder, 'secret.txt'), 'not for the web');
    const { url } = await start({ adminDir });
    const script = await fetch(`${url}/assets/index-4f2a.js`);
    expect(script.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('Content-Type')).toContain('javascript');
    for (const path of ['/', '/reports/some-id', '/index.html']) {
      const page = await fetch(`${url}${path}`);
      expect([path, page.status]).toEqual([path, 200]);
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
      expect(await page.text()).toContain('Nianbao');
    }
    expect((await fetch(`${url}/assets/gone.js`)).status).toBe(404);
    expect((await fetch(`${url}/api/v1/nothing`)).status).toBe(404);
    for (const path of ['/..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt'])
      expect(await (await fetch(`${url}${path}`)).text()).not.toContain('not for the web');
  });
});

describe('a process that is killed', () => {
  test('loses no acknowledged write, and the next one opens the folder', async () => {
    const dataDir = join(folder, 'data');
    const serve = fileURLToPath(new URL('../../dev/serve.ts', import.meta.url));
    const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=nianbao:source', serve], {
      env: { ...process.env, NIANBAO_DATA: dataDir, PORT: '0', DATABASE_URL: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) => {
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().split('\n')[0] ?? ''));
    });
    const headers = await signIn(url, 'office', SAMPLE_PASSWORD);
    const list = await fetch(`${url}/api/v1/reports?year=2025&agency=government`, { headers });
    const { items } = (await list.json()) as { items: StoredReport[] };
    const id = items[0]?.id ?? '';
    let acknowledged = 0;
    const killed = new Promise((resolve) => child.once('exit', resolve));
    setTimeout(() => child.kill('SIGKILL'), 1_500);
    for (let value = 1; child.exitCode === null && child.signalCode === null; value++) {
      const response = await fetch(`${url}/api/v1/reports/${id}`, {
        method: 'PATCH',
        headers: { ...headers, 'If-Match': '*' },
        body: JSON.stringify({ cells: { 'requests.received.naturalPersons': 10_000 + value } }),
      }).catch(() => undefined);
      if (response?.status === 200) acknowledged = value;
      if (!response) break;
    }
    await killed;
    expect(acknowledged).toBeGreaterThan(0);
    const next = await start({ dataDir });
    const response = await fetch(`${next.url}/api/v1/reports/${id}`, { headers });
    const { report, revision } = (await response.json()) as StoredReport;
    const stored = (report.requests.received.naturalPersons ?? 0) - 10_000;
    // The last one may have been written without its answer getting through.
    expect([acknowledged, acknowledged + 1]).toContain(stored);
    expect(revision).toBe(stored + 1);
  });
});
