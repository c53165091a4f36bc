import { PDFiumLibrary } from '@hyzyla/pdfium';

/** Millimetres of the page from the left, top, right and bottom edge. */
export interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PIXELS_PER_MM = 2;

/** For each page how far from its edges the ink stays, page numbers and drafts' watermarks included. */
export async function inkMargins(bytes: Uint8Array): Promise<readonly Margins[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  const margins: Margins[] = [];
  for (const page of document.pages()) {
    const scale = (PIXELS_PER_MM * 25.4) / 72;
    const { data, width, height } = await page.render({ scale, render: 'bitmap' });
    margins.push(marginsOf(data, width, height));
  }
  document.destroy();
  library.destroy();
  return margins;
}

function marginsOf(data: Uint8Array, width: number, height: number): Margins {
  const box = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4] ?? 255) > 128) continue;
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  return {
    left: box.left / PIXELS_PER_MM,
    top: box.top / PIXELS_PER_MM,
    right: (width - 1 - box.right) / PIXELS_PER_MM,
    bottom: (height - 1 - box.bottom) / PIXELS_PER_MM,
  };
}
