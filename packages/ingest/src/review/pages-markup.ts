import type { SourcePlace } from '@nianbao/core';
import type { PageImage } from '../pdf/page-images.ts';
import { placed } from './markup.ts';
import { placeKey } from './place-key.ts';

/** The pages of a PDF as they look, with a box over every place that evidence names. */
export function pagesMarkup(pages: readonly PageImage[], places: readonly SourcePlace[]): string {
  return pages.map((page) => pageMarkup(page, places)).join('\n');
}

function pageMarkup({ page, width, height, png }: PageImage, places: readonly SourcePlace[]): string {
  const share = (points: number, of: number) => `${((100 * points) / of).toFixed(3)}%`;
  const boxes = new Map(
    places.flatMap((place) =>
      place.kind === 'page' && place.page === page ? [[placeKey(place), place]] : [],
    ),
  );
  const marks = Array.from(boxes, ([key, { box }]) => {
    const [left, top, right, bottom] = box;
    const style = `left:${share(left, width)};top:${share(top, height)};width:${share(right - left, width)};height:${share(bottom - top, height)}`;
    return `<i${placed(key)} style="${style}"></i>`;
  });
  const source = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return `<figure class="page"><img src="${source}" alt="第 ${page} 页">${marks.join('')}</figure>`;
}
