import type { Language } from '@nianbao/core';
import { documentOfCorrection, type ReportDocument } from '@nianbao/render';
import type { Correction } from './publications-of.ts';

/** The notice about a correction as a document, with the addresses of both versions where there are any. */
export function documentOfNotice(
  { before, after, date, reason }: Correction,
  options: {
    readonly language: Language;
    readonly addresses?: { readonly before: string; readonly after: string } | undefined;
  },
): ReportDocument {
  return documentOfCorrection(before.content, after.content, { date, reason, ...options });
}
