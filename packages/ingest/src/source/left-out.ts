import type { UnusedPassage } from '../read-result.ts';
import type { SourceItem } from './source-document.ts';

/** A source item as passages that did not become part of the report: of a table, each of its cells. */
export function leftOut(item: SourceItem, reason: UnusedPassage['reason']): readonly UnusedPassage[] {
  switch (item.kind) {
    case 'line':
      return [{ text: item.text, place: item.place, reason }];
    case 'figure':
      return [{ text: item.caption ?? (item.alt || item.name), place: item.place, reason: 'picture' }];
    case 'grid':
      return item.rows
        .flat()
        .filter(({ text }) => text.trim() !== '')
        .map(({ text, place }) => ({ text, place, reason }));
  }
}
