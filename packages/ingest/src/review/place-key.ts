import type { SourcePlace } from '@nianbao/core';

/** A place as one word, the same on both sides of a review. */
export function placeKey(place: SourcePlace): string {
  switch (place.kind) {
    case 'text':
      return `l${place.line}c${place.column}`;
    case 'table':
      return `t${place.table}r${place.row}c${place.column}`;
    case 'page':
      return `p${place.page}b${place.box.join('-')}`;
  }
}

/** A place as a reviewer says it. */
export function placeWords(place: SourcePlace): string {
  switch (place.kind) {
    case 'text':
      return `第 ${place.line} 行第 ${place.column} 字`;
    case 'table':
      return `表 ${place.table} 第 ${place.row} 行第 ${place.column} 列`;
    case 'page':
      return `第 ${place.page} 页`;
  }
}
