import type { PdfStandard } from '@nianbao/render/writers';

/** How the one document that a command makes of several reports is set. */
export interface DocumentOutputOptions {
  readonly to?: string;
  readonly output?: string;
  /** English beside the official labels. */
  readonly bilingual?: boolean;
  /** A folder of font files to use before the packaged ones. */
  readonly fonts?: string;
  readonly pdfStandard?: PdfStandard;
}

/** Whether a document was asked for, and not what a terminal shows. */
export function isDocumentWanted({ to, output }: DocumentOutputOptions): boolean {
  return to !== undefined || output !== undefined;
}

/** The language that labels are set in. */
export function documentLanguage({ bilingual }: DocumentOutputOptions): 'zh' | 'en' {
  return bilingual ? 'en' : 'zh';
}
