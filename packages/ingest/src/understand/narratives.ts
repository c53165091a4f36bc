import { deriveLabels, normalizeLabel, type Format, type NarrativeSection } from '@nianbao/core';
import { blocksOf, type ReadBlock } from '../narrative/blocks.ts';
import { numberingOf } from '../narrative/numbering.ts';
import { joinLines, marginOf } from '../narrative/join-lines.ts';
import { signatureIn, type ReadSignature } from '../narrative/signature.ts';
import { titleIn, type ReadTitle } from '../narrative/title.ts';
import type { UnusedPassage } from '../read-result.ts';
import { isPageMark } from '../source/page-mark.ts';
import type { SourceDocument, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';
import type { FormatReading } from './choose-format.ts';
import { tableItemsOf, type Region } from './table-regions.ts';

/** Everything in a document that is not a table. */
export interface Narratives {
  readonly title: ReadTitle | null;
  readonly titleLine: SourceLine | null;
  readonly preamble: readonly ReadBlock[];
  /** Blocks by the key of their section. */
  readonly sections: ReadonlyMap<string, readonly ReadBlock[]>;
  readonly signature: ReadSignature;
  readonly unused: readonly UnusedPassage[];
}

/** Reads title, preamble, sections and signature from what the tables leave of a document. */
export function narrativesOf(document: SourceDocument, { format, regions }: FormatReading): Narratives {
  const unused: UnusedPassage[] = [];
  const [front, ...others] = regions.map((region) => ({ region, lines: proseOf(region, unused) }));
  const frontLines = front?.lines ?? [];
  const title = titleIn(frontLines);
  const above = title ? frontLines.slice(0, title.start) : [];
  unused.push(...above.map((line) => passage(line, 'furniture')));
  const bySection = gather(others, format, unused);
  const last = [...bySection.keys()].at(-1);
  const lastLines = last === undefined ? [] : (bySection.get(last) ?? []);
  const signature = signatureIn(lastLines, title?.agency ?? '');
  unused.push(...lastLines.slice(signature.end).map((line) => passage(line, 'furniture')));
  if (last !== undefined) bySection.set(last, lastLines.slice(0, signature.start));
  const margin = marginOf(document.items.filter((item) => item.kind === 'line'));
  const toBlocks = (lines: readonly SourceLine[], key: string) =>
    blocksOf(joinLines(lines, document.spacing, margin), partsOf(format, key));
  return {
    title,
    titleLine: (title && frontLines[title.start]) ?? null,
    preamble: toBlocks(frontLines.slice(title?.end ?? 0), 'preamble'),
    sections: new Map([...bySection].map(([key, lines]) => [key, toBlocks(lines, key)])),
    signature,
    unused,
  };
}

/** The lines of a region that its tables do not use. */
function proseOf(region: Region, unused: UnusedPassage[]): readonly SourceLine[] {
  const used = tableItemsOf(region);
  return region.items.flatMap(({ item, index }) => {
    if (item.kind === 'grid') {
      if (!used.has(index))
        unused.push(...unusedCells(item.rows.flat(), region.chapter ? 'notUnderstood' : 'furniture'));
      return [];
    }
    if (used.has(index)) return [];
    if (isPageMark(item)) {
      unused.push(passage(item, 'furniture'));
      return [];
    }
    return [item];
  });
}

function unusedCells(
  cells: readonly { readonly text: string; readonly place: SourceLine['place'] }[],
  reason: UnusedPassage['reason'],
) {
  return cells
    .filter((cell) => cell.text.trim() !== '')
    .map((cell): UnusedPassage => ({ text: cell.text, place: cell.place, reason }));
}

function passage(line: SourceLine, reason: UnusedPassage['reason']): UnusedPassage {
  return { text: line.text, place: line.place, reason };
}

interface RegionProse {
  readonly region: Region;
  readonly lines: readonly SourceLine[];
}

/** Lines by narrative section. Chapters of the document's own belong to the section before them, heading included. */
function gather(
  regions: readonly RegionProse[],
  format: Format,
  unused: UnusedPassage[],
): Map<string, readonly SourceLine[]> {
  const found = new Map<string, readonly SourceLine[]>();
  const narratives = format.definition.sections.filter((section) => section.kind === 'narrative');
  let current: string | null = narratives[0]?.key ?? null;
  for (const { region, lines } of regions) {
    const section = region.chapter?.heading.section ?? null;
    const isOwn = section === null && region.chapter !== null;
    if (section !== null) current = section;
    const isNarrative = narratives.some(({ key }) => key === current);
    const target = isNarrative ? current : sectionWithoutHeading(format, current, regions);
    const start = isNarrative ? 0 : target === null ? lines.length : lines.findIndex(isSentence);
    const kept = start < 0 ? [] : lines.slice(start);
    unused.push(...lines.slice(0, start < 0 ? lines.length : start).map((line) => leftInTable(line, format)));
    const all = isOwn && region.chapter ? [{ ...region.chapter.line, isParagraph: true }, ...kept] : kept;
    if (target === null) unused.push(...all.map((line) => passage(line, 'notUnderstood')));
    else if (all.length > 0 || section !== null) found.set(target, [...(found.get(target) ?? []), ...all]);
  }
  return found;
}

/** Width of a line that is a sentence rather than a torn label. */
const SENTENCE = 30;

function isSentence(line: SourceLine): boolean {
  const isHeading = numberingOf(line.text)?.level === 1 && line.text.length >= 5;
  return isHeading || (displayWidth(line.text) >= SENTENCE && /[，。；]/u.test(line.text));
}

/** Text behind a table belongs to the next section when that has lost its heading. */
function sectionWithoutHeading(
  format: Format,
  section: string | null,
  regions: readonly RegionProse[],
): string | null {
  const sections = format.definition.sections;
  const next = sections[sections.findIndex(({ key }) => key === section) + 1];
  const hasHeading = regions.some(({ region }) => region.chapter?.heading.section === next?.key);
  return next?.kind === 'narrative' && !hasHeading ? next.key : null;
}

/** A line among tables that is none of their rows: a title or head printed again, or torn off, is told from the unknown. */
function leftInTable(line: SourceLine, format: Format): UnusedPassage {
  if (titleIn([line])) return passage(line, 'furniture');
  const words = line.text.split(/\s+/u).map(normalizeLabel);
  const isLabel = (word: string) =>
    /\p{Script=Han}/u.test(word) && deriveLabels(format).some(({ normalized }) => normalized.includes(word));
  return passage(line, words.every(isLabel) ? 'repeatedHead' : 'notUnderstood');
}

function partsOf(format: Format, key: string): NonNullable<NarrativeSection['parts']> {
  const section = format.definition.sections.find((each) => each.key === key);
  return section?.kind === 'narrative' ? (section.parts ?? []) : [];
}
