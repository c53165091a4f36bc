import type { ServerOptions } from '@nianbao/api';
import { usageError } from '../program/usage-problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;
type Settings = Pick<
  ServerOptions,
  'mail' | 'singleSignOn' | 'metrics' | 'tracesUrl' | 'allowPrivateWebhooks'
>;

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
    singleSignOn: singleSignOnOf(env),
    metrics: metricsOf(env['NIANBAO_METRICS'] || undefined),
    tracesUrl: env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT'] || undefined,
    allowPrivateWebhooks: env['NIANBAO_PRIVATE_WEBHOOKS'] === 'true',
  };
}

/** The provider of `NIANBAO_OIDC_ISSUER`. What it is told must not travel in the open, except within this machine. */
function singleSignOnOf(env: Environment): ServerOptions['singleSignOn'] {
  const issuer = env['NIANBAO_OIDC_ISSUER'] || undefined;
  if (issuer === undefined) return undefined;
  const clientId = env['NIANBAO_OIDC_CLIENT_ID'] || undefined;
  const home = env['NIANBAO_URL'] || undefined;
  if (clientId === undefined || home === undefined || !URL.canParse(home))
    throw usageError({
      zh: '设置了 NIANBAO_OIDC_ISSUER，还须设置 NIANBAO_OIDC_CLIENT_ID 和本系统的访问地址 NIANBAO_URL。',
      en: 'NIANBAO_OIDC_ISSUER needs NIANBAO_OIDC_CLIENT_ID, and the address of this service in NIANBAO_URL.',
    });
  if (!URL.canParse(issuer) || !isConfidential(new URL(issuer)))
    throw usageError({
      zh: `NIANBAO_OIDC_ISSUER 应为 https 地址：${issuer}`,
      en: `NIANBAO_OIDC_ISSUER takes an https address: ${issuer}`,
    });
  return {
    issuer,
    clientId,
    clientSecret: env['NIANBAO_OIDC_CLIENT_SECRET'] || undefined,
    home,
    name: env['NIANBAO_OIDC_NAME'] || undefined,
    claim: env['NIANBAO_OIDC_CLAIM'] || undefined,
  };
}

function isConfidential({ protocol, hostname }: URL): boolean {
  return (
    protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname))
  );
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
