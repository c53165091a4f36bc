import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { Bitmap } from './encode-png.ts';

let library: Promise<PDFiumLibrary> | undefined;

/** The first page of a PDF that we made ourselves, drawn at so many pixels to the point. */
export async function pdfPage(pdf: Uint8Array, scale: number): Promise<Bitmap> {
  // Kept for the next picture: starting PDFium takes longer than drawing.
  library ??= PDFiumLibrary.init();
  const document = await (await library).loadDocument(pdf);
  try {
    const { width, height, data } = await document.getPage(0).render({ scale, render: 'bitmap' });
    return { width, height, data: data.slice() };
  } finally {
    document.destroy();
  }
}
