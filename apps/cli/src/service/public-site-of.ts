import type { PublicSiteOptions } from '@nianbao/api';
import { usageError } from '../program/usage-problem.ts';

/** What options say about the public site. */
export interface PublicSiteChoices {
  readonly publicUrl?: string;
  readonly siteName?: string;
  readonly licence?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What options, and for what they leave out the environment, say about the public site.
 * @throws ProblemError when an address is none.
 */
export function publicSiteOf(choices: PublicSiteChoices, env: Environment): PublicSiteOptions {
  const url = choices.publicUrl ?? (env['NIANBAO_PUBLIC_URL'] || undefined);
  const licence = choices.licence ?? (env['NIANBAO_LICENCE'] || undefined);
  return {
    origin: url === undefined ? undefined : addressOf(url).replace(/\/+$/, ''),
    name: choices.siteName ?? (env['NIANBAO_SITE_NAME'] || undefined),
    licence: licence === undefined ? undefined : addressOf(licence),
  };
}

/**
 * The same for a service, whose pages stand below `/public` of their host.
 * @throws ProblemError when the address has a path.
 */
export function servedSiteOf(choices: PublicSiteChoices, env: Environment): PublicSiteOptions {
  const site = publicSiteOf(choices, env);
  if (site.origin !== undefined && new URL(site.origin).pathname !== '/')
    throw usageError({
      zh: `服务的公开网址不能带路径：${site.origin}`,
      en: `the public address of a service takes no path: ${site.origin}`,
    });
  return site;
}

function addressOf(text: string): string {
  const address = URL.parse(text);
  if (address && /^https?:$/.test(address.protocol) && !address.search && !address.hash && !address.username)
    return text;
  throw usageError({
    zh: `应为 http 或 https 网址，不带参数：${text}`,
    en: `this should be an address of http or https without parameters: ${text}`,
  });
}
