import { deriveLabels, normalizeLabel, type Format, type SectionHeading } from '@nianbao/core';
import { numberingOf } from '../narrative/numbering.ts';
import type { SourceItem, SourceLine } from '../source/source-document.ts';
import { likeness } from '../text/common-length.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';

/** A chapter of a document: its heading, and the source items from there to the next. */
export interface Chapter {
  readonly heading: SectionHeading;
  readonly line: SourceLine;
  /** Index of the heading among the source items. */
  readonly start: number;
  /** Index of the next chapter's heading, or the number of items. */
  readonly end: number;
}

interface Candidate {
  readonly heading: SectionHeading;
  readonly line: SourceLine;
  readonly start: number;
  readonly likeness: number;
  /** It counts on from 一 and could be a chapter of the document's own. */
  readonly isNumbered: boolean;
}

const MAX_HEADING = 40;
const KNOWN = 0.75;

/** Finds the chapters of a document by the headings that a format words. */
export function chaptersOf(items: readonly SourceItem[], format: Format): readonly Chapter[] {
  const candidates = items.flatMap((item, start) =>
    item.kind === 'line' ? candidateOf(item, start, format) : [],
  );
  const chosen = chooseKnown(candidates, format);
  const kept = candidates.filter(
    (candidate) => chosen.has(candidate) || isOwnChapter(candidate, chosen, format),
  );
  return kept.map((candidate, index) => ({
    heading: chosen.has(candidate) ? candidate.heading : { ...candidate.heading, section: null },
    line: candidate.line,
    start: candidate.start,
    end: kept[index + 1]?.start ?? items.length,
  }));
}

function candidateOf(line: SourceLine, start: number, format: Format): Candidate[] {
  const numbering = numberingOf(line.text);
  if (numbering ? numbering.level !== 0 && numbering.level !== 2 : line.text.endsWith('。')) return [];
  const text = tidySpacing(line.text.slice(numbering?.length ?? 0)).replace(/[：:。]$/u, '');
  const words = normalizeLabel(text);
  if (words.length < 2 || words.length > MAX_HEADING || /[。；]/u.test(text)) return [];
  const [best] = deriveLabels(format)
    .filter((label) => label.role === 'section')
    .map((label) => ({ section: label.owner, likeness: likeness(words, label.normalized) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  const isKnown = best !== undefined && best.likeness >= (numbering?.level === 0 ? KNOWN : 1);
  if (!isKnown && (numbering?.level !== 0 || /[。；，]/u.test(line.text))) return [];
  if (isKnown ? best.likeness < rowLikeness(line, format) : isRowLabel(line, format)) return [];
  return [
    {
      heading: {
        section: isKnown ? best.section : null,
        numbering: (numbering?.text ?? '').replace(/[.．、]$/u, ''),
        text,
      },
      line,
      start,
      // The end of a sentence may read like a heading; a number before it tells.
      likeness: isKnown ? best.likeness + (numbering ? 1 : 0) : 0,
      isNumbered: numbering?.level === 0,
    },
  ];
}

/** The rows of a table are numbered like chapters (一、本年新收…): how much a line is like the beginning of one. */
function rowLikeness(line: SourceLine, format: Format): number {
  const words = normalizeLabel(line.text);
  return Math.max(
    0,
    ...deriveLabels(format)
      .filter((label) => label.role === 'row')
      .map((label) => likeness(words, label.normalized.slice(0, Math.max(words.length, 4)))),
  );
}

function isRowLabel(line: SourceLine, format: Format): boolean {
  return rowLikeness(line, format) >= 0.6;
}

/** Each section once: the wording most like the format's; of equals, the last (a table of contents comes before). */
function chooseKnown(candidates: readonly Candidate[], format: Format): ReadonlySet<Candidate> {
  const chosen = new Set<Candidate>();
  for (const section of format.definition.sections) {
    const best = candidates
      .filter((candidate) => candidate.heading.section === section.key)
      .reduce<Candidate | null>(
        (found, candidate) => (found && found.likeness > candidate.likeness ? found : candidate),
        null,
      );
    if (best) chosen.add(best);
  }
  return chosen;
}

/** A numbered heading that no section of the format is named like, outside the tables. */
function isOwnChapter(candidate: Candidate, chosen: ReadonlySet<Candidate>, format: Format): boolean {
  if (!candidate.isNumbered) return false;
  const above = [...chosen].filter((known) => known.start < candidate.start).at(-1);
  const section = format.definition.sections.find(({ key }) => key === above?.heading.section);
  return section?.kind !== 'tables';
}
