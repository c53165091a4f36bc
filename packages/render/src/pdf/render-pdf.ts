import type { Problem } from '@nianbao/core';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import type { AnyReport } from '../document/report-document.ts';
import { RenderError, renderProblems } from '../render-problems.ts';
import { closeSettings, settableText, settingFor, type Setting } from './setting.ts';
import { template } from './template.ts';
import { templateData } from './template-data.ts';

/** `tagged`: PDF 1.7 with a structure tree. `ua-1`: PDF/UA-1. `a-2a`, `a-2u`, `a-3a`: PDF/A for archives. */
export type PdfStandard = 'tagged' | 'ua-1' | 'a-2a' | 'a-2u' | 'a-3a';

export interface PdfOptions extends DocumentOptions {
  /** `ua-1` unless given. */
  readonly standard?: PdfStandard | undefined;
  /** A folder of font files, such as 方正小标宋, 仿宋_GB2312, 楷体_GB2312 and 黑体, to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** Takes what needs a look in the finished file: characters without a glyph, set as 〓. Without it that is an error. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** Most characters that a report may have to be set, with its labels and the data around them. */
const MAX_CHARACTERS = 1_000_000;

/**
 * A report as a PDF in the look of official documents: tagged, with outline and metadata, fonts embedded, text that can
 * be searched. The same report gives the same bytes. Blank cells are printed blank, in drafts marked.
 * @throws RenderError when the format is unknown, the text too long, a font folder unusable, or a character has no glyph
 * and there is no `onProblem`
 * @see GB/T 9704—2012
 */
export async function renderPdf(report: AnyReport, options: PdfOptions = {}): Promise<Uint8Array> {
  const setting = await settingFor(options.fonts?.folder);
  return setting.typesetter.inTurn(async () => {
    const data = settableData(report, options, setting);
    const standard = options.standard ?? 'ua-1';
    return setting.typesetter.typeset(template, data, standard === 'tagged' ? undefined : standard);
  });
}

function settableData(report: AnyReport, options: PdfOptions, { fonts, chains }: Setting): string {
  const document = documentOf(report, options);
  const data = JSON.stringify(templateData(document, chains, report.signature.date));
  if (data.length > MAX_CHARACTERS)
    throw new RenderError([renderProblems.tooLong({ characters: data.length, limit: MAX_CHARACTERS })]);
  return settableText(data, fonts, options.onProblem);
}

/** Ends the workers that `renderPdf` keeps for the next document; it starts new ones when called again. */
export function closePdfWorkers(): Promise<void> {
  return closeSettings();
}
