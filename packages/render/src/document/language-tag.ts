import type { Language } from '@nianbao/core';

/** What a page or picture says of the language of its words. @see BCP 47 */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
