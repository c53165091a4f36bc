import { pino } from 'pino';
import { startServer } from '@nianbao/api';

/* One process of the service, on the port and the database of its arguments. */
const [port, databaseUrl, adminPassword] = process.argv.slice(2);
await startServer({
  dataDir: '',
  databaseUrl,
  port: Number(port),
  adminPassword,
  logger: pino({ level: 'silent' }),
});
process.send?.('ready');
