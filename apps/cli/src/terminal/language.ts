import type { Language } from '@nianbao/core';

export const languages = ['zh', 'en'] as const satisfies readonly Language[];

/**
 * The language of messages: `--lang`, then the locale of the environment; Chinese where neither says English.
 * Read from the raw arguments, because help and usage errors are worded before any option is parsed.
 */
export function languageOf(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const asked = askedLanguage(args);
  if (asked) return asked;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en\b/i.test(locale.replace('_', '-')) ? 'en' : 'zh';
}

function askedLanguage(args: readonly string[]): Language | undefined {
  for (const [index, argument] of args.entries()) {
    if (argument === '--') return undefined;
    const value = /^--lang(uage)?$/.test(argument)
      ? args[index + 1]
      : /^--lang(?:uage)?=(.*)$/.exec(argument)?.[1];
    const known = languages.find((language) => language === value);
    if (known) return known;
  }
  return undefined;
}
