import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import type { StoredReport } from '../reports/report-wire.ts';

interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Another system, which answers as it is told. */
async function makeReceiver(answers: number[]) {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A TCP server that listens has an address of this shape.
  const { port } = server.address() as AddressInfo;
  return { received, url: `http://127.0.0.1:${port}/hook`, close: () => server.close() };
}

async function makeMailServer() {
  const mails: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        mails.push(Buffer.concat(chunks).toString());
        done();
      });
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  // A TCP server that listens has an address of this shape.
  const { port } = server.server.address() as AddressInfo;
  return { mails, url: `smtp://127.0.0.1:${port}`, close: () => server.close() };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (await isSo()) return;
    await wait(50);
  }
  throw new Error('It did not come');
}

interface Told {
  readonly items: readonly {
    id: string;
    kind: string;
    readAt: string | null;
    detail: { text?: string; agency?: string; reportId?: string; dueOn?: string };
  }[];
  readonly unread: number;
}

describe.each(engines)('notices on the %s database', (engine) => {
  let service: TestService;
  let mailServer: Awaited<ReturnType<typeof makeMailServer>>;
  let office: Client;
  let clerk: Client;
  beforeAll(async () => {
    mailServer = await makeMailServer();
    service = await makeTestService(engine, {
      background: {
        mail: { url: mailServer.url, from: 'Nianbao <nianbao@example.com>', home: 'https://nb.example.com' },
        allowPrivateWebhooks: true,
      },
    });
    office = await service.as('office');
    clerk = await service.as('clerk');
    await service.as('clerk', 'health');
    await service.startBackground();
  });
  afterAll(async () => {
    await service.close();
    mailServer.close();
  });

  const told = async (client: Client) => (await (await client('GET', 'notices')).json()) as Told;
  async function reportOf(year: number): Promise<StoredReport> {
    const body = { from: 'blank', year, agencyId: 'education' };
    return (await (await clerk('POST', 'reports', { body })).json()) as StoredReport;
  }
  const remarkOn = (report: StoredReport, text: string) =>
    office('POST', `reports/${report.id}/remarks`, { body: { place: { kind: 'report' }, text } });

  test('a remark is told to the clerks of the agency, and to nobody else', async () => {
    const report = await reportOf(2021);
    await remarkOn(report, '请核对合计。');
    const { items, unread } = await told(clerk);
    expect(items[0]).toMatchObject({ kind: 'remark.made', readAt: null });
    expect(items[0]?.detail).toMatchObject({ text: '请核对合计。', reportId: report.id });
    expect(unread).toBe(1);
    expect((await told(await service.as('clerk', 'health'))).items).toEqual([]);
    expect((await told(office)).items).toEqual([]);
  });

  test('notices are read one by one or all at once, and only one’s own', async () => {
    const report = await reportOf(2022);
    await remarkOn(report, '一');
    await remarkOn(report, '二');
    const [first] = (await told(clerk)).items;
    const path = `notices/${first?.id}/read`;
    const before = (await told(clerk)).unread;
    expect((await office('PUT', path, { body: { isRead: true } })).status).toBe(404);
    expect((await clerk('PUT', path, { body: { isRead: true } })).status).toBe(204);
    expect((await told(clerk)).unread).toBe(before - 1);
    await clerk('PUT', 'notices/read');
    expect((await told(clerk)).unread).toBe(0);
  });

  test('what somebody asked for goes by e-mail, with a link', async () => {
    const byMail = ['remark.made'];
    const body = { address: 'clerk@example.com', language: 'zh', byMail };
    expect((await clerk('PUT', 'me/notices', { body })).status).toBe(200);
    const report = await reportOf(2023);
    await remarkOn(report, '请补充说明。');
    await until(() => mailServer.mails.length > 0);
    const [mail = ''] = mailServer.mails;
    expect(mail).toContain('To: clerk@example.com');
    expect(decodeMail(mail)).toContain('请补充说明。');
    expect(decodeMail(mail)).toContain(`https://nb.example.com/reports/${report.id}`);
  });

  test('reminders go to agencies that have not submitted', async () => {
    await reportOf(2025);
    const body = { year: 2025, text: '请尽快报送。' };
    const { reminded } = (await (await office('POST', 'reminders', { body })).json()) as {
      reminded: { id: string; dueOn: string }[];
    };
    expect(reminded.map(({ id }) => id)).toContain('education');
    expect(reminded.find(({ id }) => id === 'education')?.dueOn).toBe('2026-01-31');
    const due = (await told(clerk)).items.find(({ kind }) => kind === 'report.due');
    expect(due).toMatchObject({
      kind: 'report.due',
      detail: { text: '请尽快报送。', dueOn: '2026-01-31' },
    });
    expect((await clerk('POST', 'reminders', { body })).status).toBe(403);
  });

  test('a step for many reports has an outcome for each', async () => {
    const report = await reportOf(2026);
    const body = {
      action: 'approve',
      reports: [{ id: report.id }, { id: '00000000-0000-4000-8000-000000000000' }],
    };
    const response = await office('POST', 'reports/transitions', { body });
    const { items } = (await response.json()) as {
      items: { status: number; problems: { code: string }[] }[];
    };
    expect(items.map(({ status, problems }) => [status, problems[0]?.code])).toEqual([
      [409, 'workflow.notPossible'],
      [404, 'request.notFound'],
    ]);
  });

  test('another system is told, signed, and again after it failed', async () => {
    const receiver = await makeReceiver([500]);
    const admin = await service.as('admin');
    const made = await admin('POST', 'webhooks', { body: { url: receiver.url, events: ['ping'] } });
    const { id, secret } = (await made.json()) as { id: string; secret: string };
    await admin('POST', `webhooks/${id}/ping`);
    await until(() => receiver.received.length === 1);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received;
    const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
    const expected = createHmac('sha256', Buffer.from(secret, 'base64')).update(signed).digest('base64');
    expect(headers['webhook-signature']).toBe(`v1,${expected}`);
    const log = async () =>
      ((await (await admin('GET', `webhooks/${id}/deliveries`)).json()) as { items: object[] }).items;
    await until(async () => JSON.stringify(await log()).includes('"status":500'));
    expect(await log()).toMatchObject([{ state: 'waiting', attempts: 1, status: 500 }]);
    expect(JSON.stringify(await (await admin('GET', 'webhooks')).json())).not.toContain(secret);
    receiver.close();
  });
});

test('where it is not allowed nothing is sent into private networks', async () => {
  const service = await makeTestService('embedded');
  const admin = await service.as('admin');
  for (const url of [
    'http://127.0.0.1/x',
    'http://[::1]/x',
    'http://[::ffff:10.0.0.1]/x',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest',
    'http://localhost/x',
    'ftp://example.com/',
    'http://user:secret@example.com/',
    'javascript:alert(1)',
  ]) {
    const response = await admin('POST', 'webhooks', { body: { url, events: ['ping'] } });
    expect([url, response.status]).toEqual([url, 422]);
  }
  await service.close();
});

/** The parts of a mail, which are in base64 or quoted-printable. */
function decodeMail(mail: string): string {
  const body = mail.slice(mail.indexOf('\r\n\r\n') + 4);
  if (/Content-Transfer-Encoding: base64/i.test(mail)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
