import type { ImageStore } from '../figures/image-store.ts';
import type { SourceFigure } from '../source/source-document.ts';
import { attributeOf, type Element } from './tree.ts';

const inPage = /^data:image\/[\w.+-]+;base64,/iu;
/** Pictures no larger than this, in CSS pixels, are icons and spacers. */
const MAX_ICON = 32;

/** An `img` → figure. Only pictures that are in the file itself have bytes: nothing is fetched. */
export function figureOfImage(image: Element, store: ImageStore): SourceFigure | null {
  if (isIcon(image)) return null;
  const address = attributeOf(image, 'src') ?? '';
  const isInPage = inPage.test(address);
  const at = image.sourceCodeLocation;
  return {
    kind: 'figure',
    place: { kind: 'text', line: at?.startLine ?? 1, column: at?.startCol ?? 1 },
    image: isInPage ? store.add(Uint8Array.from(Buffer.from(address.replace(inPage, ''), 'base64'))) : null,
    alt: (attributeOf(image, 'alt') ?? '').trim(),
    name: isInPage ? '' : address,
  };
}

function isIcon(image: Element): boolean {
  return ['width', 'height'].some((side) => {
    const size = Number.parseInt(attributeOf(image, side) ?? '', 10);
    return size <= MAX_ICON;
  });
}
