import { deriveLabels, type Format, type LabelEntry, type SectionHeading } from '@nianbao/core';
import { numberingOf } from '../narrative/numbering.ts';
import type { SourceItem, SourceLine } from '../source/source-document.ts';
import { likeness } from '../text/common-length.ts';
import { labelText } from '../text/label-text.ts';
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
  const words = labelText(text);
  if (words.length < 2 || words.length > MAX_HEADING || /[。；]/u.test(text)) return [];
  const best = sectionOf(words, numbering?.level === 0 ? KNOWN : 1, format);
  const isKnown = best !== null;
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

interface Headings {
  readonly sections: readonly LabelEntry[];
  readonly exact: ReadonlyMap<string, LabelEntry>;
  readonly rows: readonly LabelEntry[];
}

const headingsByFormat = new WeakMap<Format, Headings>();

function headingsOf(format: Format): Headings {
  const found = headingsByFormat.get(format);
  if (found) return found;
  const labels = deriveLabels(format);
  const sections = labels.filter(({ role }) => role === 'section');
  const made: Headings = {
    sections,
    exact: new Map(sections.map((label) => [label.normalized, label])),
    rows: labels.filter(({ role }) => role === 'row'),
  };
  headingsByFormat.set(format, made);
  return made;
}

/** The section whose heading is worded most like this, if any is at least so alike. */
function sectionOf(
  words: string,
  atLeast: number,
  format: Format,
): { section: string; likeness: number } | null {
  const { sections, exact } = headingsOf(format);
  const same = exact.get(words);
  if (same) return { section: same.owner, likeness: 1 };
  if (atLeast === 1) return null;
  let best: { section: string; likeness: number } | null = null;
  for (const label of sections) {
    const like = likeness(words, label.normalized, atLeast);
    if (like >= atLeast && like > (best?.likeness ?? 0)) best = { section: label.owner, likeness: like };
  }
  return best;
}

/** The rows of a table are numbered like chapters (一、本年新收…): how much a line is like the beginning of one. */
function rowLikeness(line: SourceLine, format: Format): number {
  const words = labelText(line.text);
  return Math.max(
    0,
    ...headingsOf(format).rows.map(({ normalized }) =>
      likeness(words, normalized.slice(0, Math.max(words.length, 4))),
    ),
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
