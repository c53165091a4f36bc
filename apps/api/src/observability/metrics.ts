import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import type { Queue } from '../jobs/queue/queue.ts';
import type { RequestObserver } from './request-observer.ts';

/** Where metrics can be fetched. They are on a port of their own, so that a proxy in front of the service has none. */
export interface MetricsAddress {
  /** Only this machine unless given. */
  readonly host?: string | undefined;
  readonly port: number;
}

export interface Metrics {
  readonly observe: RequestObserver;
  /** `http://127.0.0.1:9464/metrics` */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Bounds of the histogram of answers, in seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts what happens, and serves the numbers in Prometheus' format. The library is loaded only here. */
export async function startMetrics(
  { host = '127.0.0.1', port }: MetricsAddress,
  queue: Queue,
  logger: Logger,
): Promise<Metrics> {
  const { Registry, Histogram, Gauge, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'nianbao_http_request_seconds',
    help: 'Time from a request to its answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  });
  const waiting = new Gauge({
    name: 'nianbao_queue_waiting',
    help: 'Messages that wait in a queue.',
    labelNames: ['queue'],
    registers: [registry],
    collect: async () => {
      for (const [name, count] of Object.entries(await queue.waiting())) waiting.set({ queue: name }, count);
    },
  });
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      (error: unknown) => {
        logger.error({ err: error }, 'metrics not gathered');
        response.writeHead(500).end();
      },
    );
  });
  await listen(server, host, port);
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : port;
  return {
    observe: async ({ method, route }, answer) => {
      const end = seconds.startTimer({ method, route });
      const status = await answer();
      end({ status });
      return status;
    },
    url: `http://${host}:${at}/metrics`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
}
