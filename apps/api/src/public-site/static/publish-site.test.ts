import { createServer } from 'node:http';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { firstYearOf, formats } from '@nianbao/core';
import { reportOf, storeReport, take } from '../../../test/make-reports.ts';
import { makeTestService, type TestService } from '../../../test/test-service.ts';
import { publishOpened } from './publish-site.ts';

const steps = ['submit', 'approve', 'publish'] as const;
const year = firstYearOf(formats);
const origin = 'https://open.example.gov.cn/annual';
const now = new Date(Date.UTC(year + 1, 0, 20));

describe('the public site as a folder', () => {
  let service: TestService;
  let folder: string;
  const publish = (more: { readonly version?: string; readonly name?: string } = {}) =>
    publishOpened(service.services.database, { folder, origin, version: '1', now, ...more });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-site-'));
    service = await makeTestService('embedded', { now: () => now });
    const admin = await service.as('admin');
    const { id } = await storeReport(service, 'education', reportOf('education', year, {}, 3), ...steps);
    await take(admin, id, ['correct', '数据录入有误。']);
    const body = reportOf('education', year, {}, 4);
    await admin('PUT', `reports/${id}`, { headers: { 'If-Match': '*' }, body });
    await take(admin, id, 'submit', 'approve', ['publish', '']);
    await storeReport(service, 'museum', reportOf('museum', year, {}, 5), ...steps);
    await storeReport(service, 'health', reportOf('health', year, {}, 6), 'submit', 'approve');
  });
  afterAll(async () => {
    await service.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('every link of it leads to a file, under any path of any host', { timeout: 120_000 }, async () => {
    expect(await publish()).toMatchObject({ reports: 2, unchanged: 0, removed: 0 });
    const host = await serveFolder(folder, '/annual/');
    try {
      const visited = await followLinks(`${host.url}/annual/`, origin);
      expect(visited.broken).toEqual([]);
      const paths = [...visited.seen].map((address) => address.slice(`${host.url}/annual`.length));
      const report = `/public/qinghe/agencies/education/${year}/`;
      for (const name of [
        '',
        'index.en.html',
        'v2-pdf.pdf',
        'v1.html',
        'v2-check.en.html',
        'correction-1.html',
      ])
        expect(paths).toContain(`${report}${name}`);
      for (const name of ['reports.csv', 'reports.parquet', 'reports.ndjson'])
        expect(paths).toContain(`/public/qinghe/years/${year}/${name}`);
      expect(paths).toContain('/public/qinghe/catalogue.jsonld');
      expect(paths).toContain('/public/qinghe/feed.xml');
      expect(paths.filter((path) => path.includes('health'))).toEqual([]);
    } finally {
      await host.close();
    }
  });

  test('feed, map and catalogue name whole addresses of files that are there', async () => {
    for (const file of ['public/sitemap.xml', 'public/qinghe/feed.xml', 'public/qinghe/catalogue.jsonld']) {
      const text = await readFile(join(folder, file), 'utf8');
      const addresses = [...text.matchAll(/https:\/\/open\.example\.gov\.cn[^"<#\s]*/g)].map(
        ([found]) => found,
      );
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) {
        expect(address.startsWith(`${origin}/public`)).toBe(true);
        const path = join(folder, address.slice(origin.length));
        const found = await stat(path);
        if (found.isDirectory()) expect((await stat(join(path, 'index.html'))).isFile()).toBe(true);
      }
    }
  });

  test('the report JSON is what its hash was made of, as in the service', async () => {
    const path = `/public/qinghe/agencies/education/${year}/v2.json`;
    const served = await (await service.anonymous('GET', path)).text();
    expect(await readFile(join(folder, path), 'utf8')).toBe(served);
  });

  test('a second run writes nothing; what was damaged is mended; what is gone goes', async () => {
    const page = join(folder, 'public/qinghe/index.html');
    const before = await stat(page, { bigint: true });
    const second = await publish();
    expect(second).toMatchObject({ written: 0, removed: 0 });
    expect((await stat(page, { bigint: true })).mtimeNs).toBe(before.mtimeNs);

    await writeFile(page, 'damaged');
    expect(await publish()).toMatchObject({ written: 1, unchanged: second.unchanged - 1 });
    const manifest = join(folder, '.nianbao-site.json');
    const known = JSON.parse(await readFile(manifest, 'utf8')) as { files: Record<string, unknown> };
    known.files['public/old.html'] = ['', 3, null];
    await writeFile(manifest, JSON.stringify(known));
    await writeFile(join(folder, 'public/old.html'), 'old');
    await writeFile(join(folder, 'public/of-somebody-else.txt'), 'kept');
    expect(await publish()).toMatchObject({ written: 0, removed: 1 });
    await expect(stat(join(folder, 'public/old.html'))).rejects.toThrow('ENOENT');
    expect(await readFile(join(folder, 'public/of-somebody-else.txt'), 'utf8')).toBe('kept');
  });

  test('the name of the site stands on its pages, and search, which needs a server, does not', async () => {
    await publish({ name: '青禾县政府信息公开' });
    const page = await readFile(join(folder, 'public/qinghe/index.html'), 'utf8');
    expect(page).toContain('青禾县政府信息公开');
    expect(page).not.toContain('site-search');
    expect(page).not.toContain('/api/');
  });

  test('a folder of other files is left alone', async () => {
    const other = await mkdtemp(join(tmpdir(), 'nianbao-other-'));
    await writeFile(join(other, 'mine.txt'), 'mine');
    const run = publishOpened(service.services.database, { folder: other, origin, version: '1', now });
    await expect(run).rejects.toThrow('not empty');
    await rm(other, { recursive: true });
  });
});

/** A server of files and nothing else, as every host is. */
async function serveFolder(root: string, below: string) {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname);
    const name = path.startsWith(below) ? path.slice(below.length) : undefined;
    const file =
      name === undefined ? undefined : join(root, name.endsWith('/') || !name ? `${name}index.html` : name);
    readFile(file ?? '').then(
      (bytes) => response.end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A TCP server that listens has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

/** Everything that can be reached by links, and the links that lead nowhere. */
async function followLinks(start: string, home: string) {
  const seen = new Set([start]);
  const broken: string[] = [];
  for (const address of seen) {
    const response = await fetch(address);
    const text = await response.text();
    if (!response.ok) broken.push(address);
    if (!response.ok || !/(?:\/|\.html)$/.test(address)) continue;
    for (const [, href = ''] of text.matchAll(/<[a-z][^<>]*\bhref="([^"]+)"/g)) {
      const linked = new URL(href.replace(home, start.slice(0, -1)).replaceAll('&amp;', '&'), address);
      linked.hash = '';
      if (linked.origin === new URL(start).origin) seen.add(linked.href);
      else if (!linked.protocol.startsWith('data')) broken.push(`${address} → ${href}`);
    }
  }
  return { seen, broken };
}
