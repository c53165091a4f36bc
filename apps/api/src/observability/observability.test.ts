import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeTestService, type TestService } from '../../test/test-service.ts';
import { createApp } from '../server/create-app.ts';
import { startMetrics } from './metrics.ts';
import { startTraces } from './traces.ts';

let service: TestService;
beforeAll(async () => {
  service = await makeTestService('embedded');
});
afterAll(() => service.close());

test('metrics count requests by route, not by address, and what waits in the queues', async () => {
  const metrics = await startMetrics({ port: 0 }, service.services.jobs.queue, pino({ level: 'silent' }));
  const app = createApp({ ...service.services, observers: [metrics.observe] });
  await app.request('/api/v1/formats/2021');
  await app.request('/api/v1/formats/nothing');
  const text = await (await fetch(metrics.url)).text();
  expect(text).toContain(
    'nianbao_http_request_seconds_count{method="GET",route="/api/v1/formats/{id}",status="200"} 1',
  );
  expect(text).toContain('route="/api/v1/formats/{id}",status="404"');
  expect(text).not.toContain('formats/2021');
  expect(text).toContain('nianbao_queue_waiting{queue="jobs"} 0');
  expect(text).toContain('process_resident_memory_bytes');
  await metrics.close();
});

test('traces are sent to a receiver, with routes and nothing else of the request', async () => {
  const bodies: string[] = [];
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('latin1'));
      response.end('{}');
    });
  });
  receiver.listen(0, '127.0.0.1');
  await once(receiver, 'listening');
  // A TCP server that listens has an address of this shape.
  const { port } = receiver.address() as AddressInfo;
  const traces = await startTraces(`http://127.0.0.1:${port}/v1/traces`);
  const app = createApp({ ...service.services, observers: [traces.observe] });
  await app.request('/api/v1/formats/2021?secret=1');
  await traces.close();
  const sent = bodies.join('');
  expect(sent).toContain('GET /api/v1/formats/{id}');
  expect(sent).not.toContain('secret');
  receiver.close();
});

test('the service is ready when its database and its queue answer', async () => {
  const { services, app } = service;
  expect((await app.request('/ready')).status).toBe(200);
  const broken = { ...services.jobs.queue, check: () => Promise.reject(new Error('gone')) };
  const other = createApp({ ...services, jobs: { ...services.jobs, queue: broken } });
  expect((await other.request('/ready')).status).toBe(503);
});
