import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf, storeReport, take } from '../../test/make-reports.ts';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';

interface Entry {
  readonly action: string;
  readonly target: { readonly id: string };
  readonly detail: Readonly<Record<string, unknown>>;
}

describe.each(engines)('the audit log of the %s database', (engine) => {
  let service: TestService;
  let admin: Client;
  beforeAll(async () => {
    service = await makeTestService(engine);
    admin = await service.as('admin');
  });
  afterAll(() => service.close());

  /** The newest entries of an action, newest first. */
  async function entriesOf(action: string): Promise<readonly Entry[]> {
    const { items } = (await (await admin('GET', `audit?action=${action}`)).json()) as { items: Entry[] };
    return items;
  }

  test('has every step of the workflow with its reason, one by one and in bulk', async () => {
    const { id } = await storeReport(service, 'education', reportOf('education', 2023), 'submit');
    const office = await service.as('office');
    await take(office, id, ['return', '请核对第三部分。']);
    expect(await entriesOf('report.return')).toMatchObject([
      { target: { id }, detail: { year: 2023, to: 'returned', reason: '请核对第三部分。' } },
    ]);
    await take(await service.as('admin'), id, 'submit');
    const body = { action: 'approve', reports: [{ id }] };
    expect((await office('POST', 'reports/transitions', { body })).status).toBe(200);
    expect(await entriesOf('report.approve')).toMatchObject([{ target: { id }, detail: { to: 'approved' } }]);
  });

  test('has no entry for a step that was refused', async () => {
    const { id } = await storeReport(service, 'health', reportOf('health', 2023));
    const office = await service.as('office');
    const refused = await office('POST', `reports/${id}/transitions`, {
      headers: { 'If-Match': '*' },
      body: { action: 'publish' },
    });
    expect(refused.status).toBe(409);
    expect(await entriesOf('report.publish')).toEqual([]);
  });

  test('has changes of webhooks, without the key of their signatures', async () => {
    const body = { url: 'https://example.com/hook', events: ['ping'] };
    const { id, secret } = (await (await admin('POST', 'webhooks', { body })).json()) as {
      id: string;
      secret: string;
    };
    await admin('PUT', `webhooks/${id}/state`, { body: { isEnabled: false } });
    await admin('DELETE', `webhooks/${id}`);
    const entries = await entriesOf('setting.webhook');
    expect(entries).toMatchObject([
      { detail: { removed: { url: body.url } } },
      { detail: { isEnabled: false } },
      { detail: { added: body } },
    ]);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  test('has changes of rules', async () => {
    const settings = { off: ['text.fees'], severities: {}, added: [] };
    const put = await admin('PUT', 'rules/settings', { headers: { 'If-Match': '*' }, body: { settings } });
    expect(put.status).toBe(200);
    expect(await entriesOf('setting.rules')).toMatchObject([
      { target: { id: 'rules' }, detail: { before: { off: [] }, after: { off: ['text.fees'] } } },
    ]);
  });
});
