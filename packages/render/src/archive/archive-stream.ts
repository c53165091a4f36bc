import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { Problem } from '@nianbao/core';
import type { AnyReport } from '../document/report-document.ts';
import { RenderError } from '../render-problems.ts';
import { writerById, type Writer, type WriterId, type WriterOptions } from '../writers/writers.ts';
import { fileNames } from './file-names.ts';
import { inOrder } from './in-order.ts';

/** A file of an archive: a report as one of the file types. */
export interface ArchiveEntry {
  readonly report: AnyReport;
  readonly to: WriterId;
  /** Name without its extension, folders divided by `/`; the title of the report unless given. */
  readonly name?: string | undefined;
}

export interface ArchiveOptions extends WriterOptions {
  /** Files that are made at the same time; 4 unless given. Memory holds about as many. */
  readonly concurrency?: number | undefined;
  /** Takes the problems of a report that could not be rendered; the archive has a text with them in its place. */
  readonly onFailure?: ((entry: ArchiveEntry, problems: readonly Problem[]) => void) | undefined;
}

interface RenderedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packed by its own type, so that packing again is lost time. */
  readonly isPacked: boolean;
}

const packedTypes: ReadonlySet<WriterId> = new Set(['pdf', 'docx', 'xlsx', 'png']);
/** ZIP without its 64-bit extension, which not every program reads, holds no more. */
const MAX_ENTRIES = 65_535;
/** ZIP knows no earlier one. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * Reports as the chunks of a ZIP: each file is made when the reader has come near it, and forgotten when it is read, so
 * that a province's reports need no more memory than a village's. PDFs are made on all cores. Names are those of the
 * reports, made safe and different; the same reports give the same bytes.
 * @throws RangeError for more than 65,535 files
 */
export async function* archiveChunks(
  entries: Iterable<ArchiveEntry> | AsyncIterable<ArchiveEntry>,
  options: ArchiveOptions = {},
): AsyncGenerator<Uint8Array, void, undefined> {
  const chunks: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const nameOf = fileNames();
  let count = 0;
  const render = (entry: ArchiveEntry) => renderEntry(entry, nameOf, options);
  for await (const { name, bytes, isPacked } of inOrder(entries, options.concurrency ?? 4, render)) {
    if (++count > MAX_ENTRIES) throw new RangeError(`An archive holds at most ${MAX_ENTRIES} files`);
    const file = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name);
    file.mtime = NO_TIME;
    zip.add(file);
    file.push(bytes, true);
    if (failure) throw failure;
    yield* chunks.splice(0);
  }
  zip.end();
  yield* chunks.splice(0);
}

/** `archiveChunks` as a web stream, for a response; a reader that goes away stops the work. */
export function archiveStream(...args: Parameters<typeof archiveChunks>): ReadableStream<Uint8Array> {
  const chunks = archiveChunks(...args);
  return new ReadableStream<Uint8Array>(
    {
      pull: async (controller) => {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: async () => {
        await chunks.return();
      },
    },
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  );
}

async function renderEntry(
  entry: ArchiveEntry,
  nameOf: (wanted: string, extension: string) => string,
  options: ArchiveOptions,
): Promise<RenderedFile> {
  const writer = writerOf(entry.to);
  const wanted = entry.name ?? (entry.report.title || `${entry.report.agency}${entry.report.year}`);
  // Named before it is made: names must not hang on which file is ready first.
  const name = nameOf(wanted, writer.extension);
  try {
    const bytes = await writer.render(entry.report, options);
    return { name, bytes, isPacked: packedTypes.has(writer.id) };
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    options.onFailure?.(entry, error.problems);
    const text = error.problems.flatMap(({ message, fix }) => [
      message.zh,
      ...(fix ? [fix.zh] : []),
      message.en,
      ...(fix ? [fix.en] : []),
      '',
    ]);
    return { name: `${name}.txt`, bytes: new TextEncoder().encode(text.join('\r\n')), isPacked: false };
  }
}

function writerOf(id: WriterId): Writer {
  const writer = writerById(id);
  if (!writer) throw new RangeError(`There is no writer "${id}"`);
  return writer;
}
