import { blockText } from '../report/narrative.ts';
import { sharedPart, shinglesOf } from '../text/shingles.ts';
import type { Narrative } from './generate-narrative.ts';

/** Texts that have more than this in common read as copied. */
const ALIKE = 0.78;
const sections = ['overview', 'problems', 'otherMatters'] as const;

/** The sections that read like the same section of another report. */
export function copiedSections(narrative: Narrative, other: Narrative): readonly (typeof sections)[number][] {
  return sections.filter((field) => {
    const shingles = (of: Narrative) => shinglesOf(of[field].map(blockText).join('\n'));
    return sharedPart(shingles(narrative), shingles(other)) > ALIKE;
  });
}
