// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import { pngOfPixels } from '../figures/png-of-pixels.ts';
import type { Pdfium } from './pdfium.ts';

/** A JPEG within a PDF is a whole JPEG file. */
const JPEG = 'DCTDecode';
const MAX_NAME = 64;
/** More pixels than a page can show. */
const MAX_PIXELS = 16_000_000;
const BYTES_PER_PIXEL = 4;
/** Six floats. */
const MATRIX_BYTES = 24;

/** The bytes of a picture: its own where it is a JPEG, else as PDFium draws it, as PNG; `null` when it cannot. */
export function bytesOfPicture(
  pdfium: Pdfium,
  document: number,
  page: number,
  object: number,
): Uint8Array | null {
  return filtersOf(pdfium, object) === JPEG ? rawOf(pdfium, object) : drawnOf(pdfium, document, page, object);
}

function filtersOf(pdfium: Pdfium, object: number): string {
  const buffer = pdfium.wasmExports.malloc(MAX_NAME);
  try {
    const count = pdfium._FPDFImageObj_GetImageFilterCount(object);
    return Array.from({ length: count }, (_, index) => {
      // The length counts the zero at the end.
      const length = pdfium._FPDFImageObj_GetImageFilter(object, index, buffer, MAX_NAME);
      return new TextDecoder().decode(
        pdfium.HEAPU8.slice(buffer, buffer + Math.max(0, Math.min(length, MAX_NAME) - 1)),
      );
    }).join(' ');
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}

function rawOf(pdfium: Pdfium, object: number): Uint8Array | null {
  const length = pdfium._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (length === 0) return null;
  const buffer = pdfium.wasmExports.malloc(length);
  try {
    pdfium._FPDFImageObj_GetImageDataRaw(object, buffer, length);
    return pdfium.HEAPU8.slice(buffer, buffer + length);
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}

function drawnOf(pdfium: Pdfium, document: number, page: number, object: number): Uint8Array | null {
  if (!enlarge(pdfium, object)) return null;
  const bitmap = pdfium._FPDFImageObj_GetRenderedBitmap(document, page, object);
  if (bitmap === 0) return null;
  try {
    const [width, height] = [pdfium._FPDFBitmap_GetWidth(bitmap), pdfium._FPDFBitmap_GetHeight(bitmap)];
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    if (width * height > MAX_PIXELS || stride !== width * BYTES_PER_PIXEL) return null;
    const start = pdfium._FPDFBitmap_GetBuffer(bitmap);
    return pngOfPixels({ width, height, bytes: pdfium.HEAPU8.subarray(start, start + stride * height) });
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/**
 * PDFium draws a picture with a pixel to the point. One with more pixels than that is made larger on its page, which is
 * looked at no more, so that none is lost. `false` when it would be too large, or cannot be measured.
 */
function enlarge(pdfium: Pdfium, object: number): boolean {
  const buffer = pdfium.wasmExports.malloc(MATRIX_BYTES);
  try {
    if (pdfium._FPDFImageObj_GetImagePixelSize(object, buffer, buffer + 4) === 0) return false;
    const [pixelsAcross = 0, pixelsDown = 0] = new Uint32Array(pdfium.HEAPU8.buffer, buffer, 2);
    if (pixelsAcross * pixelsDown > MAX_PIXELS || pdfium._FPDFPageObj_GetMatrix(object, buffer) === 0)
      return false;
    const [a = 0, b = 0, c = 0, d = 0] = new Float32Array(pdfium.HEAPU8.buffer, buffer, 4);
    // A picture is drawn in the unit square: its columns are as long as its width and height on the page.
    const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
    const [wider, higher] = [Math.max(1, pixelsAcross / across), Math.max(1, pixelsDown / down)];
    const isDrawable = across * wider * down * higher <= MAX_PIXELS;
    if (isDrawable && (wider > 1 || higher > 1)) {
      new Float32Array(pdfium.HEAPU8.buffer, buffer, 6).set([
        a * wider,
        b * wider,
        c * higher,
        d * higher,
        0,
        0,
      ]);
      pdfium._FPDFPageObj_SetMatrix(object, buffer);
    }
    return isDrawable;
  } finally {
    pdfium.wasmExports.free(buffer);
  }
}
