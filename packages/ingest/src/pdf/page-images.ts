// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import type { Problem } from '@nianbao/core';
import { pngOfPixels } from '../figures/png-of-pixels.ts';
import { defaultLimits, type ReadLimits } from '../limits.ts';
import { openPdf } from './open-pdf.ts';
import type { Pdfium } from './pdfium.ts';

/** A page as it looks. Places of evidence (`kind: 'page'`) have their boxes in the same points from the top left corner. */
export interface PageImage {
  /** Counts from 1. */
  readonly page: number;
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly png: Uint8Array;
}

export type PageImages =
  | { readonly kind: 'drawn'; readonly pages: readonly PageImage[] }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const BYTES_PER_PIXEL = 4;
const FORMAT_BGRX = 3;
/** FPDF_ANNOT: seals and stamps are annotations. */
const WITH_ANNOTATIONS = 1;
/** More pixels than a page needs to be read; a page that claims to be larger is drawn smaller. */
const MAX_PIXELS = 8_000_000;

/** Draws the pages of a PDF, `scale` pixels to the point. */
export async function pageImages(
  bytes: Uint8Array,
  { scale = 1.5, limits = defaultLimits }: { readonly scale?: number; readonly limits?: ReadLimits } = {},
): Promise<PageImages> {
  const opened = await openPdf(bytes, limits, (pdfium, document) => {
    const count = Math.min(pdfium._FPDF_GetPageCount(document), limits.maxPages);
    return Array.from({ length: count }, (_, index) => drawPage(pdfium, document, index, scale));
  });
  return opened.kind === 'opened'
    ? { kind: 'drawn', pages: opened.result }
    : { kind: 'refused', problems: [opened.problem] };
}

function drawPage(pdfium: Pdfium, document: number, index: number, scale: number): PageImage {
  const page = pdfium._FPDF_LoadPage(document, index);
  try {
    const [width, height] = [pdfium._FPDF_GetPageWidth(page), pdfium._FPDF_GetPageHeight(page)];
    const fitting = Math.min(scale, Math.sqrt(MAX_PIXELS / Math.max(1, width * height)));
    const pixels = (points: number) => Math.max(1, Math.round(points * fitting));
    const png = drawn(pdfium, page, pixels(width), pixels(height));
    return { page: index + 1, width, height, png };
  } finally {
    pdfium._FPDF_ClosePage(page);
  }
}

function drawn(pdfium: Pdfium, page: number, width: number, height: number): Uint8Array {
  const size = width * height * BYTES_PER_PIXEL;
  const buffer = pdfium.wasmExports.malloc(size);
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, buffer, width * BYTES_PER_PIXEL);
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS);
    return pngOfPixels({ width, height, bytes: pdfium.HEAPU8.subarray(buffer, buffer + size) });
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
    pdfium.wasmExports.free(buffer);
  }
}
