import { PDFiumLibrary } from '@hyzyla/pdfium';

export interface PdfText {
  readonly pages: number;
  /** The page numbers, as printed. */
  readonly numbers: readonly number[];
  /** The text of the last page without white space. */
  readonly lastPage: string;
  /** The text of all pages without white space, since lines break anywhere, and without page numbers. */
  readonly packed: string;
}

const pageNumber = /— ?(\d+) ?—\s*$/;

/** What a reader of the PDF gets when copying its text. */
export async function pdfText(bytes: Uint8Array): Promise<PdfText> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const texts = [...document.pages()].map((page) => page.getText());
  document.destroy();
  library.destroy();
  const numbers = texts.map((text) => Number(pageNumber.exec(text)?.[1]));
  return {
    pages: texts.length,
    numbers,
    lastPage: packed(texts.at(-1) ?? ''),
    packed: packed(texts.map((text) => text.replace(pageNumber, '')).join('')),
  };
}

// PDFium gives U+0002 and U+FFFE for a hyphen at the end of a line.
// oxlint-disable-next-line no-control-regex
const space = /[\s\u0002\ufffe\u00ad\u200b]+/g;

/** Text without white space. */
export function packed(text: string): string {
  return text.replace(space, '');
}

/**
 * Whether a label is in the text of a PDF. Cells stand side by side there, so a label of several lines comes
 * in pieces, each of at least two characters.
 */
export function hasInPieces(text: string, label: string): boolean {
  let rest = label;
  while (rest !== '') {
    let length = rest.length;
    while (length > 0 && !text.includes(rest.slice(0, length))) length--;
    if (length < Math.min(2, rest.length)) return false;
    rest = rest.slice(length);
  }
  return true;
}
