import type { ImageStore } from '../figures/image-store.ts';
import type { SourceFigure } from '../source/source-document.ts';
import { placeOnPage } from './box.ts';
import { bytesOfPicture } from './bytes-of-picture.ts';
import type { PageContent } from './page-content.ts';
import type { Pdfium } from './pdfium.ts';

/** A picture smaller than this, in points, is an emblem or an ornament. */
const MIN_SIDE = 30;
/** A picture that covers so much of its page is its background. */
const BACKGROUND = 0.85;

/** Where a page stands: its document, itself, and its number. */
export interface OpenPage {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly page: number;
  readonly number: number;
}

/** The pictures of a page that show something, with their bytes kept. */
export function figuresOfPage(
  { width, height, pictures }: PageContent,
  { pdfium, document, page, number }: OpenPage,
  store: ImageStore,
): readonly SourceFigure[] {
  return pictures.flatMap(({ box, object, alt }): SourceFigure[] => {
    const [across, down] = [box.right - box.left, box.bottom - box.top];
    if (across < MIN_SIDE || down < MIN_SIDE || across * down > BACKGROUND * width * height) return [];
    const bytes = bytesOfPicture(pdfium, document, page, object);
    const image = bytes ? store.add(bytes) : null;
    return [{ kind: 'figure', place: placeOnPage(number, box), image, alt, name: '图片' }];
  });
}
