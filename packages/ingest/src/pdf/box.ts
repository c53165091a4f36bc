import type { SourcePlace } from '@nianbao/core';

/** A rectangle on a page, in points from the top left corner as the page is looked at. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxAround(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Whether the middle of a box lies within another. */
export function isCentredIn(box: Box, within: Box): boolean {
  const x = (box.left + box.right) / 2;
  const y = (box.top + box.bottom) / 2;
  return x >= within.left && x <= within.right && y >= within.top && y <= within.bottom;
}

/** A box as a place of the document. */
export function placeOnPage(page: number, { left, top, right, bottom }: Box): SourcePlace {
  return { kind: 'page', page, box: [rounded(left), rounded(top), rounded(right), rounded(bottom)] };
}

/** A hundredth of a point is finer than any printer. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
