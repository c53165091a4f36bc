import { resolve } from 'node:path';
import { pino } from 'pino';
import { startServer } from '../src/index.ts';

// The service from sources with the sample county, for work on the admin: `pnpm --filter @nianbao/api dev`.
const server = await startServer({
  dataDir: resolve(process.env['NIANBAO_DATA'] ?? '../../data/dev'),
  databaseUrl: process.env['DATABASE_URL'],
  port: Number(process.env['PORT'] ?? 8711),
  sample: 'underWay',
  logger: pino({ level: 'warn' }),
});
process.stdout.write(`${server.url}\n`);
for (const { username, password } of server.sampleAccounts)
  process.stdout.write(`  ${username} / ${password}\n`);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void server.close().then(() => process.exit(0));
  });
