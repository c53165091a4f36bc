import type { Problem } from '@nianbao/core';
import { documentOf, type ReportDocumentOptions } from '../document/document-of.ts';
import type { AnyReport, ReportDocument } from '../document/report-document.ts';
import { RenderError, renderProblems } from '../render-problems.ts';
import type { PdfStandard } from './pdf-standard.ts';
import { closeSettings, settableText, settingFor, type Setting } from './setting.ts';
import { template } from './template.ts';
import { noPictures, picturesOf } from './pdf-pictures.ts';
import { templateData } from './template-data.ts';
import { themedChains } from './themed-chains.ts';

/** How a document is set as a PDF. */
export interface PdfSetting {
  /** `ua-1` unless given. */
  readonly standard?: PdfStandard | undefined;
  /** A folder of font files, such as 方正小标宋, 仿宋_GB2312, 楷体_GB2312 and 黑体, to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** Bytes of the images of the narrative and of the theme, by their SHA-256. */
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  /**
   * Takes what needs a look in the finished file: characters without a glyph, set as 〓; without it that is an error.
   * Images that are not at hand, whose words are set in their place.
   */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

export type PdfOptions = ReportDocumentOptions & PdfSetting;

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
  return typeset(() => documentOf(report, options), options);
}

/** Any document as a PDF: a report, a roll-up, a comparison. @throws RenderError as `renderPdf` does */
export function setPdf(document: ReportDocument, options: PdfSetting = {}): Promise<Uint8Array> {
  return typeset(() => document, options);
}

async function typeset(make: () => ReportDocument, options: PdfSetting): Promise<Uint8Array> {
  const setting = await settingFor(options.fonts?.folder);
  return setting.typesetter.inTurn(async () => {
    const data = await settableData(make(), options, setting);
    const standard = options.standard ?? 'ua-1';
    return setting.typesetter.typeset({
      source: template,
      data,
      standard: standard === 'tagged' ? undefined : standard,
      marksRowHeads: true,
    });
  });
}

async function settableData(
  document: ReportDocument,
  options: PdfSetting,
  { fonts, chains }: Setting,
): Promise<string> {
  const pictures = await picturesOf(document, options);
  const faces = themedChains(document.theme, chains, options.onProblem);
  const words = JSON.stringify(templateData(document, faces, noPictures));
  if (words.length > MAX_CHARACTERS)
    throw new RenderError([renderProblems.tooLong({ characters: words.length, limit: MAX_CHARACTERS })]);
  const data = pictures === noPictures ? words : JSON.stringify(templateData(document, faces, pictures));
  return settableText(data, fonts, options.onProblem);
}

/** Ends the workers that `renderPdf` keeps for the next document; it starts new ones when called again. */
export function closePdfWorkers(): Promise<void> {
  return closeSettings();
}
