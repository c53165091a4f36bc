import type { SourcePlace } from '@nianbao/core';
import { t } from '../language/language.ts';

/** Where in a source document something stands, in words. */
export function describePlace(place: SourcePlace): string {
  switch (place.kind) {
    case 'text':
      return t('place.text', { line: place.line, column: place.column });
    case 'page':
      return t('place.page', { page: place.page });
    case 'table':
      return t('place.table', { table: place.table, row: place.row, column: place.column });
  }
}
