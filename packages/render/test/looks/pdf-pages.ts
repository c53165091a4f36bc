import { PDFiumLibrary } from '@hyzyla/pdfium';
import { reduced, type GreyImage } from './grey-image.ts';

/** Pages of a PDF at 36 pixels to the inch: small, but a moved line or a broken cell shows. */
export async function pdfPages(
  bytes: Uint8Array,
  wanted: (page: number, count: number) => boolean = () => true,
): Promise<readonly GreyImage[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const images: GreyImage[] = [];
  const count = document.getPageCount();
  for (const page of document.pages()) {
    if (!wanted(page.number + 1, count)) continue;
    const drawn = await page.render({ scale: 1, render: 'bitmap' });
    images.push(reduced(drawn, 2));
  }
  document.destroy();
  library.destroy();
  return images;
}
