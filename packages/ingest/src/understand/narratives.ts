import { deriveLabels, normalizeLabel, type Format, type NarrativeSection } from '@nianbao/core';
import type { ReadBlock } from '../narrative/blocks.ts';
import { numberingOf } from '../narrative/numbering.ts';
import { marginOf } from '../narrative/join-lines.ts';
import { sectionBlocks } from '../narrative/section-blocks.ts';
import { signatureIn, type ReadSignature } from '../narrative/signature.ts';
import { titleIn, type ReadTitle } from '../narrative/title.ts';
import type { UnusedPassage } from '../read-result.ts';
import { isPageMark } from '../source/page-mark.ts';
import { leftOut } from '../source/left-out.ts';
import type { SourceDocument, SourceFigure, SourceItem, SourceLine } from '../source/source-document.ts';
import { displayWidth } from '../text/display-width.ts';
import type { FormatReading } from './choose-format.ts';
import { publicationIn, type Publication } from './publication.ts';
import { tableItemsOf, type Region } from './table-regions.ts';

/** Everything in a document that is not a table. */
export interface Narratives {
  readonly title: ReadTitle | null;
  readonly titleLine: SourceLine | null;
  readonly preamble: readonly ReadBlock[];
  /** Blocks by the key of their section. */
  readonly sections: ReadonlyMap<string, readonly ReadBlock[]>;
  readonly signature: ReadSignature;
  /** What the page above the report says of it. */
  readonly publication: Publication;
  /** Pictures of the text that cannot be shown; they are among what is unused. */
  readonly lostPictures: readonly SourceFigure[];
  readonly unused: readonly UnusedPassage[];
}

/** Reads title, preamble, sections and signature from what the tables leave of a document. */
export function narrativesOf(document: SourceDocument, { format, regions }: FormatReading): Narratives {
  const unused: UnusedPassage[] = [];
  const lostPictures: SourceFigure[] = [];
  const [front, ...others] = regions.map((region) => ({ region, items: proseOf(region, unused) }));
  const frontItems = front?.items ?? [];
  const frontLines = frontItems.filter(isLine);
  const title = titleIn(frontLines);
  const titleLine = (title && frontLines[title.start]) ?? null;
  const titleLines = title ? frontLines.slice(title.start, title.end) : [];
  const preamble = belowTitle(frontItems, titleLines);
  unused.push(...preamble.furniture.flatMap((item) => leftOut(item, 'furniture')));
  const bySection = gather(others, format, unused);
  const last = [...bySection.keys()].at(-1);
  const lastItems = last === undefined ? [] : (bySection.get(last) ?? []);
  const lastLines = lastItems.filter(isLine);
  const signature = signatureIn(lastLines, title?.agency ?? '');
  const cut = (line: number) => {
    const at = lastLines[line];
    return at === undefined ? lastItems.length : lastItems.indexOf(at);
  };
  unused.push(...lastItems.slice(cut(signature.end)).flatMap((item) => leftOut(item, 'furniture')));
  if (last !== undefined) bySection.set(last, lastItems.slice(0, cut(signature.start)));
  const setting = { spacing: document.spacing, margin: marginOf(document.items.filter(isLine)) };
  const toBlocks = (items: readonly SourceItem[], key: string) => {
    const { blocks, lost } = sectionBlocks(items, setting, partsOf(format, key));
    lostPictures.push(...lost);
    unused.push(...lost.flatMap((figure) => leftOut(figure, 'picture')));
    return blocks;
  };
  return {
    title,
    titleLine,
    preamble: toBlocks(preamble.items, 'preamble'),
    sections: new Map([...bySection].map(([key, items]) => [key, toBlocks(items, key)])),
    signature,
    publication: publicationIn(preamble.furniture),
    lostPictures,
    unused,
  };
}

function isLine(item: SourceItem): item is SourceLine {
  return item.kind === 'line';
}

/** What stands under the title. Tables and pictures above the first sentence are the page's: its data, its emblem. */
function belowTitle(items: readonly SourceItem[], title: readonly SourceLine[]) {
  const last = title.at(-1);
  const start = last === undefined ? 0 : items.indexOf(last) + 1;
  const below = items.slice(start);
  const firstSentence = below.findIndex(isSentence);
  const isOwn = (item: SourceItem, at: number) => isLine(item) || (firstSentence >= 0 && at > firstSentence);
  return {
    items: below.filter(isOwn),
    furniture: [
      ...items.slice(0, start).filter((item) => !isLine(item) || !title.includes(item)),
      ...below.filter((item, at) => !isOwn(item, at)),
    ],
  };
}

/** The items of a region that its tables do not use. */
function proseOf(region: Region, unused: UnusedPassage[]): readonly SourceItem[] {
  const used = tableItemsOf(region);
  const isAmongTables =
    region.chapter !== null && region.tableSections.includes(region.chapter.heading.section ?? '');
  return region.items.flatMap(({ item, index }) => {
    if (used.has(index)) return [];
    const reason = isPageMark(item)
      ? 'furniture'
      : isAmongTables && item.kind !== 'line'
        ? 'notUnderstood'
        : null;
    if (reason === null) return [item];
    unused.push(...leftOut(item, reason));
    return [];
  });
}

interface RegionProse {
  readonly region: Region;
  readonly items: readonly SourceItem[];
}

/** Items by narrative section. Chapters of the document's own belong to the section before them, heading included. */
function gather(
  regions: readonly RegionProse[],
  format: Format,
  unused: UnusedPassage[],
): Map<string, readonly SourceItem[]> {
  const found = new Map<string, readonly SourceItem[]>();
  const narratives = format.definition.sections.filter((section) => section.kind === 'narrative');
  let current: string | null = narratives[0]?.key ?? null;
  for (const { region, items } of regions) {
    const section = region.chapter?.heading.section ?? null;
    const isOwn = section === null && region.chapter !== null;
    if (section !== null) current = section;
    const isNarrative = narratives.some(({ key }) => key === current);
    const target = isNarrative ? current : sectionWithoutHeading(format, current, regions);
    const start = isNarrative ? 0 : target === null ? items.length : items.findIndex(isSentence);
    const kept = start < 0 ? [] : items.slice(start);
    unused.push(
      ...items.slice(0, start < 0 ? items.length : start).flatMap((item) => leftInTable(item, format)),
    );
    const all = isOwn && region.chapter ? [{ ...region.chapter.line, isParagraph: true }, ...kept] : kept;
    if (target === null) unused.push(...all.flatMap((item) => leftOut(item, 'notUnderstood')));
    else if (all.length > 0 || section !== null) found.set(target, [...(found.get(target) ?? []), ...all]);
  }
  return found;
}

/** Width of a line that is a sentence rather than a torn label. */
const SENTENCE = 30;

function isSentence(item: SourceItem): boolean {
  if (item.kind !== 'line') return false;
  const isHeading = numberingOf(item.text)?.level === 1 && item.text.length >= 5;
  return isHeading || (displayWidth(item.text) >= SENTENCE && /[，。；]/u.test(item.text));
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

/** An item among tables that is none of their rows: a title or head printed again, or torn off, is told from the unknown. */
function leftInTable(item: SourceItem, format: Format): readonly UnusedPassage[] {
  if (item.kind !== 'line') return leftOut(item, 'notUnderstood');
  if (titleIn([item])) return leftOut(item, 'furniture');
  const words = item.text.split(/\s+/u).map(normalizeLabel);
  const isLabel = (word: string) =>
    /\p{Script=Han}/u.test(word) && deriveLabels(format).some(({ normalized }) => normalized.includes(word));
  return leftOut(item, words.every(isLabel) ? 'repeatedHead' : 'notUnderstood');
}

function partsOf(format: Format, key: string): NonNullable<NarrativeSection['parts']> {
  const section = format.definition.sections.find((each) => each.key === key);
  return section?.kind === 'narrative' ? (section.parts ?? []) : [];
}
