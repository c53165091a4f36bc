import { Transformer } from '@napi-rs/image';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import type { StoredReport } from '../reports/report-wire.ts';

describe.each(engines)('pictures on the %s database', (engine) => {
  let service: TestService;
  let clerk: Client;
  let report: StoredReport;
  let picture: Uint8Array;

  beforeAll(async () => {
    service = await makeTestService(engine);
    clerk = await service.as('clerk');
    const made = await clerk('POST', 'reports', { body: { from: 'blank', year: 2024 } });
    report = (await made.json()) as StoredReport;
    picture = await Transformer.fromRgbaPixels(new Uint8Array(4 * 6 * 4).fill(200), 6, 4).png();
  });
  afterAll(() => service.close());

  const keep = (client: Client, bytes: Uint8Array) =>
    client('POST', `reports/${report.id}/images`, {
      body: bytes,
      headers: { 'Content-Type': 'application/octet-stream' },
    });

  test('a picture is kept, shown, and printed by a figure that names it', async () => {
    const kept = await keep(clerk, picture);
    expect(kept.status).toBe(201);
    const { hash, width, height } = (await kept.json()) as { hash: string; width: number; height: number };
    expect([width, height]).toEqual([6, 4]);
    expect(((await (await keep(clerk, picture)).json()) as { hash: string }).hash).toBe(hash);
    const shown = await clerk('GET', `reports/${report.id}/images/${hash}`);
    expect(shown.headers.get('content-type')).toBe('image/png');
    const overview = [{ kind: 'figure', image: hash, alt: '申请量逐年上升' }];
    const patched = await clerk('PATCH', `reports/${report.id}`, {
      headers: { 'If-Match': '*' },
      body: { fields: { overview } },
    });
    expect(patched.status).toBe(200);
    const page = await clerk('GET', `reports/${report.id}/render?to=html`);
    expect(await page.text()).toMatch(/<img[^>]+alt="申请量逐年上升"/);
  });

  test('what is no picture is refused with its code, and strangers see none', async () => {
    const refused = await keep(clerk, new TextEncoder().encode('<svg onload="alert(1)"/>'));
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ code: 'images.unusable' });
    const stranger = await service.as('clerk', 'health');
    expect((await keep(stranger, picture)).status).toBe(404);
  });
});
