import type { SourcePlace } from '@nianbao/core';
import type { UnusedPassage } from '../read-result.ts';
import type { FormatReading } from './choose-format.ts';
import type { Narratives } from './narratives.ts';

/** Everything that did not become part of the report: prose left out, and numbers that fit no row. */
export function unusedOf({ regions }: FormatReading, { unused }: Narratives): readonly UnusedPassage[] {
  const numbers = regions
    .flatMap(({ reading }) => reading?.leftOver ?? [])
    .filter((raw) => raw.text.trim() !== '' && !unused.some(({ place }) => isWithin(raw.place, place)))
    .map((raw): UnusedPassage => ({ ...raw, reason: 'notUnderstood' }));
  return [...unused, ...numbers];
}

/** Whether a place is on the line that another passage begins. */
function isWithin(place: SourcePlace, of: SourcePlace): boolean {
  return place.kind === 'text' && of.kind === 'text' && place.line === of.line;
}
