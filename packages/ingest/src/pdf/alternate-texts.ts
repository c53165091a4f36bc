// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import type { Pdfium } from './pdfium.ts';

/** Structures nested deeper, or with more elements, are built to exhaust a reader. */
const MAX_DEPTH = 40;
const MAX_ELEMENTS = 20_000;
/** Bytes of the longest text that is taken, in UTF-16 with the zero at its end. */
const MAX_BYTES = 4_002;

/** What a tagged page says of its pictures, by the numbers of the marked content that draws them. */
export function alternateTexts(pdfium: Pdfium, page: number): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const tree = pdfium._FPDF_StructTree_GetForPage(page);
  if (tree === 0) return texts;
  const buffer = pdfium.wasmExports.malloc(MAX_BYTES);
  let elements = 0;
  const visit = (element: number, above: string, depth: number): void => {
    if (element === 0 || depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) return;
    // The picture may stand in elements of its own below the one that has the words.
    const words = textOf(pdfium, element, buffer) || above;
    const marks = words === '' ? 0 : pdfium._FPDF_StructElement_GetMarkedContentIdCount(element);
    for (let at = 0; at < marks; at++)
      texts.set(pdfium._FPDF_StructElement_GetMarkedContentIdAtIndex(element, at), words);
    const children = Math.min(pdfium._FPDF_StructElement_CountChildren(element), MAX_ELEMENTS - elements);
    for (let at = 0; at < children; at++)
      visit(pdfium._FPDF_StructElement_GetChildAtIndex(element, at), words, depth + 1);
  };
  try {
    const roots = pdfium._FPDF_StructTree_CountChildren(tree);
    for (let at = 0; at < roots; at++) visit(pdfium._FPDF_StructTree_GetChildAtIndex(tree, at), '', 0);
  } finally {
    pdfium.wasmExports.free(buffer);
    pdfium._FPDF_StructTree_Close(tree);
  }
  return texts;
}

function textOf(pdfium: Pdfium, element: number, buffer: number): string {
  const length = pdfium._FPDF_StructElement_GetAltText(element, buffer, MAX_BYTES);
  if (length <= 2 || length > MAX_BYTES) return '';
  return new TextDecoder('utf-16le').decode(pdfium.HEAPU8.slice(buffer, buffer + length - 2)).trim();
}
