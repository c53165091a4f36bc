import { join } from 'node:path';
import type { RunningServer } from '@nianbao/api';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { openService, type ServiceChoices } from '../service/open-service.ts';
import { portsOf } from '../service/ports.ts';
import { servedSiteOf, type PublicSiteChoices } from '../service/public-site-of.ts';
import { settingsOfEnvironment } from '../service/settings-of-environment.ts';
import { backupScheduleOf } from '../backup/backup-schedule-of.ts';
import { write } from '../terminal/terminal.ts';

export interface ServeOptions extends PublicSiteChoices {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
  readonly sample?: boolean;
  readonly https?: boolean;
  readonly backupDir?: string;
  readonly backupAt?: string;
  readonly backupKeep?: string;
}

/** Serves the API and the web application until the process is told to stop. */
export async function serveCommand(options: ServeOptions, context: Context): Promise<ExitCode> {
  const { env } = context.terminal;
  const choices: ServiceChoices = {
    // The lock of the database stands beside its folder, so that has a folder around it.
    dataDir: join(options.data ?? 'data', 'database'),
    databaseUrl: env['DATABASE_URL'] || undefined,
    adminPassword: env['NIANBAO_ADMIN_PASSWORD'] || undefined,
    host: options.host ?? '127.0.0.1',
    sample: options.sample === true ? 'underWay' : undefined,
    isHttps: options.https ?? false,
    backups: backupScheduleOf(options),
    publicSite: servedSiteOf(options, env),
    ...settingsOfEnvironment(env),
  };
  const server = await openService(choices, portsOf(options.port), context);
  // Listened for before anybody is told that the service runs: whoever reads that may stop it at once.
  const stop = toldToStop();
  await write(context.terminal.stdout, welcomeText(server, options, context));
  await stop;
  await write(context.terminal.stdout, context.say({ zh: '正在停止…\n', en: 'Stopping…\n' }));
  await server.close();
  return exitCode.fine;
}

function welcomeText(server: RunningServer, options: ServeOptions, { say, colors }: Context): string {
  const lines = [`${say({ zh: '年报已启动：', en: 'Nianbao runs at ' })}${colors.out.bold(server.url)}`];
  if (server.sampleAccounts.length > 0) {
    lines.push(say({ zh: '示例账号（用户名 / 密码）：', en: 'Sample accounts (username / password):' }));
    for (const { username, password } of server.sampleAccounts) lines.push(`  ${username} / ${password}`);
  }
  if (server.firstAdministrator) {
    const { username, password } = server.firstAdministrator;
    lines.push(
      say({ zh: '首次登录（密码只显示这一次）：', en: 'First sign-in (the password is shown this once):' }),
      `  ${username} / ${password}`,
    );
  }
  if (server.sampleAccounts.length > 0 && options.host !== undefined && !isLoopback(options.host))
    lines.push(
      colors.out.yellow(
        say({
          zh: '注意：示例账号的密码是公开的，而服务可从其他机器访问。',
          en: 'Mind: the sample passwords are public, and other machines can reach this service.',
        }),
      ),
    );
  lines.push(say({ zh: '按 Ctrl+C 停止。', en: 'Press Ctrl+C to stop.' }));
  return `${lines.join('\n')}\n`;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
