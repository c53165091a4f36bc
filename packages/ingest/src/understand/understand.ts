import {
  fenOfWan,
  officialTitle,
  unpackCells,
  type AnyReport,
  type Format,
  type Problem,
} from '@nianbao/core';
import { noticeTitleIn } from '../narrative/notice.ts';
import { ingestProblems } from '../problems.ts';
import type { CellEvidence, ReadResult } from '../read-result.ts';
import { refused } from '../refused.ts';
import { leftOut } from '../source/left-out.ts';
import type { SourceDocument } from '../source/source-document.ts';
import { chooseFormat, type FormatReading } from './choose-format.ts';
import { deduceZeros } from './deduce-zeros.ts';
import { narrativesOf, type Narratives } from './narratives.ts';
import { reportingYear } from './reporting-year.ts';
import { settleGroup } from './settle-groups.ts';
import { tableProblems } from './table-problems.ts';
import { textEvidence } from './text-evidence.ts';
import { unusedOf } from './unused.ts';

/** What `understand` makes of a document: a read result whose report may be in a format of the caller's own. */
export type Understanding = Omit<ReadResult, 'report'> & { readonly report: AnyReport | null };

/** Below this share of the tables' labels and numbers a document without a report's title is no report. */
const SOME_FIT = 0.15;

/** A document → the report it holds, by whichever of the formats its tables follow. */
export function understand(document: SourceDocument, formats: readonly Format[]): Understanding {
  const reading = chooseFormat(document.items, formats);
  const narratives = narrativesOf(document, reading);
  const { fileType } = document;
  const known = reading.chapters.filter(({ heading }) => heading.section !== null);
  if (reading.fit < SOME_FIT && !narratives.title && known.length < 2)
    return refused(fileType, [noReport(document)]);
  const { title, signature, publication } = narratives;
  const { year, problems: yearProblems } = reportingYear(
    {
      title: title?.year ?? null,
      preamble: narratives.preamble.map(({ passage }) => passage.text).join(''),
      signed: signature.date?.value.year ?? null,
    },
    formats,
  );
  const agency = title?.agency || signature.agency?.value || publication.agency?.value || null;
  if (year === null && yearProblems.some(({ code }) => code === ingestProblems.yearBeforeFormats.code))
    return refused(fileType, yearProblems);
  const format = reading.fit >= SOME_FIT ? reading.format : (prescribed(year, formats) ?? reading.format);
  const found = cellEvidence(reading, format);
  const cells = deduceZeros(format, found);
  const { date } = signature;
  const problems: Problem[] = [
    ...yearProblems,
    ...(agency === null ? [ingestProblems.agencyMissing(undefined, { path: 'agency' })] : []),
    ...(date && date.value.iso === null
      ? [
          ingestProblems.dateInvalid(
            { found: date.value.source },
            { path: 'signature.date', place: date.line.place },
          ),
        ]
      : []),
    ...(year === null ? [] : formatProblems(year, format, formats)),
    ...tableProblems(reading),
    ...blankProblems(found, cells),
    ...pictureProblems(narratives),
  ];
  const report =
    year === null || agency === null
      ? null
      : reportOf({ ...reading, format }, narratives, cells, {
          year,
          agency,
          isReordered: document.isReordered === true,
        });
  return {
    fileType,
    report,
    cells,
    texts: textEvidence(reading, narratives),
    unused: [...(document.leftOut ?? []), ...unusedOf(reading, narratives)],
    images: imagesOf(narratives, document.images),
    ...publicationOf(narratives),
    problems,
  };
}

/** Why a document that has nothing of a report is none. */
function noReport({ items }: SourceDocument): Problem {
  const title = noticeTitleIn(items);
  return title === null ? ingestProblems.notReport() : ingestProblems.notice({ title });
}

function publicationOf({ publication: { agency, date } }: Narratives): Pick<ReadResult, 'publication'> {
  if (!agency && !date) return {};
  return { publication: { agency: agency?.value ?? null, date: date?.value.iso ?? null } };
}

function pictureProblems({ lostPictures }: Narratives): readonly Problem[] {
  const [first] = lostPictures;
  if (!first) return [];
  const pictures = lostPictures.flatMap((figure) => leftOut(figure, 'picture')).map(({ text }) => text);
  return [ingestProblems.picturesMissing({ pictures }, { place: first.place })];
}

/** The bytes of the figures that became blocks of the report. */
function imagesOf(
  { preamble, sections }: Narratives,
  images: SourceDocument['images'] = new Map(),
): ReadonlyMap<string, Uint8Array> {
  const shown = [preamble, ...sections.values()]
    .flat()
    .flatMap(({ block }) => (block.kind === 'figure' ? [block.image] : []));
  return new Map([...images].filter(([image]) => shown.includes(image)));
}

function prescribed(year: number | null, formats: readonly Format[]): Format | undefined {
  return formats.find(
    ({ definition: { years } }) => year !== null && year >= years.from && year <= (years.to ?? Infinity),
  );
}

function formatProblems(year: number, format: Format, formats: readonly Format[]): Problem[] {
  const expected = prescribed(year, formats);
  if (!expected || expected === format) return [];
  const facts = { year, found: format.definition.name.zh, expected: expected.definition.name.zh };
  return [ingestProblems.formatUnexpected(facts, { path: 'format' })];
}

function blankProblems(found: readonly CellEvidence[], cells: readonly CellEvidence[]): Problem[] {
  const blank = found.filter(({ value, place, source }) => value === null && place && source.trim() === '');
  const left = cells.filter(
    (evidence, at) => evidence.value === null && blank.includes(found[at] ?? evidence),
  );
  if (blank.length === 0) return [];
  return [ingestProblems.cellsBlank({ blank: blank.length, zeros: blank.length - left.length })];
}

/** Evidence for every cell of the format, in its order; a cell that was not found is blank and doubtful. */
function cellEvidence({ regions }: FormatReading, format: Format): readonly CellEvidence[] {
  const readings = regions.flatMap(({ reading }) => reading ?? []);
  const found = new Map(
    readings
      .flatMap((reading) => [...reading.groups.flatMap(settleGroup), ...reading.cells])
      .map((evidence) => [evidence.cell, evidence]),
  );
  return format.cells.map(
    ({ id }): CellEvidence =>
      found.get(id) ?? {
        cell: id,
        value: null,
        source: '',
        place: null,
        certainty: 'doubtful',
        note: { zh: '文件中没有找到这一格。', en: 'This cell was not found in the document.' },
      },
  );
}

function reportOf(
  { format, chapters }: FormatReading,
  narratives: Narratives,
  cells: readonly CellEvidence[],
  { year, agency, isReordered }: { year: number; agency: string; isReordered: boolean },
): AnyReport {
  const blocks = (section: string) => (narratives.sections.get(section) ?? []).map(({ block }) => block);
  const { agency: signer, date } = narratives.signature;
  return {
    format: format.id,
    year,
    agency,
    title: narratives.title?.text ?? officialTitle(agency, year),
    preamble: narratives.preamble.map(({ block }) => block),
    ...(isReordered ? {} : { outline: chapters.map(({ heading }) => heading) }),
    overview: blocks('overview'),
    ...cellTree(format, cells),
    problems: blocks('problems'),
    otherMatters: blocks('otherMatters'),
    signature: { agency: signer?.value ?? null, date: date?.value.iso ?? null },
  };
}

function cellTree(format: Format, cells: readonly CellEvidence[]): Record<string, unknown> {
  const vector = Float64Array.from(format.cells, ({ index, kind }) => {
    const value = cells[index]?.value ?? Number.NaN;
    return kind === 'money' ? fenOfWan(value) : value;
  });
  return unpackCells(format, vector);
}
