import type { Language } from '@nianbao/core';

/**
 * The language of the answer by the caller's Accept-Language: whichever of Chinese and English is preferred,
 * Chinese when neither is named.
 */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'zh', quality: 0 };
  for (const entry of (acceptLanguage ?? '').split(',')) {
    const [range = '', ...parameters] = entry.trim().toLowerCase().split(';');
    const weight = parameters.map((each) => /^\s*q=([\d.]+)\s*$/.exec(each)?.[1]).find(Boolean);
    const quality = weight === undefined ? 1 : Number(weight);
    const primary = range.split('-')[0];
    if ((primary === 'zh' || primary === 'en') && quality > best.quality)
      best = { language: primary, quality };
  }
  return best.language;
}
