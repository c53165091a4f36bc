import type { ServerOptions } from '@nianbao/api';
import { usageError } from '../program/usage-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = Pick<ServerOptions, 'mail' | 'metrics' | 'tracesUrl' | 'allowPrivateWebhooks'>;

/**
 * What the environment says about the surroundings of the service; docs/deployment.md lists the names.
 * @throws ProblemError when a value makes no sense.
 */
export function settingsOfEnvironment(env: Environment): Settings {
  const mailUrl = env['NIANBAO_SMTP_URL'] || undefined;
  const from = env['NIANBAO_MAIL_FROM'] || undefined;
  if (mailUrl !== undefined && from === undefined)
    throw usageError({
      zh: '设置了 NIANBAO_SMTP_URL，还须设置发件人 NIANBAO_MAIL_FROM。',
      en: 'NIANBAO_SMTP_URL needs a sender: NIANBAO_MAIL_FROM.',
    });
  const mail =
    mailUrl === undefined || from === undefined
      ? undefined
      : { url: mailUrl, from, home: env['NIANBAO_URL'] || undefined };
  return {
    mail,
    metrics: metricsOf(env['NIANBAO_METRICS'] || undefined),
    tracesUrl: env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || undefined,
    allowPrivateWebhooks: env['NIANBAO_PRIVATE_WEBHOOKS'] === 'true',
  };
}

/** `9464`, or `10.0.0.5:9464` for an address other machines reach. */
function metricsOf(value: string | undefined): ServerOptions['metrics'] {
  if (value === undefined) return undefined;
  const found = /^(?:(.+):)?(\d{1,5})$/.exec(value);
  const port = Number(found?.[2]);
  if (!found || port > 65_535)
    throw usageError({
      zh: `NIANBAO_METRICS 应为端口或 地址:端口：${value}`,
      en: `NIANBAO_METRICS takes a port or an address with a port: ${value}`,
    });
  return { host: found[1], port };
}
