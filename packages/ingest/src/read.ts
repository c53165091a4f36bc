import { formats as officialFormats, parseReport } from '@nianbao/core';
import { problemOfCompound } from './archive/problem-of-compound.ts';
import { sourceOfZip } from './archive/source-of-zip.ts';
import { decodeText } from './decode/decode-text.ts';
import { signatureOfBytes } from './detect/signature-of-bytes.ts';
import { typeOfText } from './detect/type-of-text.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { sourceOfHtml } from './html/source-of-html.ts';
import { readReportJson } from './json/read-report-json.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import { sourceOfMarkdown } from './markdown/source-of-markdown.ts';
import { sourceOfPdf } from './pdf/source-of-pdf.ts';
import { ingestProblems } from './problems.ts';
import type { FileType, ReadResult } from './read-result.ts';
import { refused } from './refused.ts';
import { readCsv } from './sheet/read-csv.ts';
import type { SourceDocument } from './source/source-document.ts';
import type { SourceReading } from './source/source-reading.ts';
import { sourceOfText } from './source/source-of-text.ts';
import { understand } from './understand/understand.ts';

export interface ReadOptions {
  /** Name of the file, for messages only: the type is found from the content. */
  readonly name?: string | undefined;
  readonly limits?: Partial<ReadLimits> | undefined;
}

/**
 * Reads a document of any supported type as an annual report. Never throws on input: what is wrong with it is in
 * `problems`, and a document that is no report gives `report: null`.
 */
export async function read(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const limits = { ...defaultLimits, ...options.limits };
  if (bytes.length > limits.maxBytes)
    return refused(null, [ingestProblems.tooLarge({ bytes: bytes.length, limit: limits.maxBytes })]);
  if (isBlank(bytes)) return refused(null, [ingestProblems.empty()]);
  const signature = signatureOfBytes(bytes);
  switch (signature.kind) {
    case 'binary':
      return refused(null, [ingestProblems.binary({ found: signature.name })]);
    case 'pdf':
      return understood(await sourceOfPdf(bytes, limits));
    case 'zip':
      return understood(await sourceOfZip(bytes, limits));
    case 'compound':
      return refused(null, [problemOfCompound(bytes)]);
    case 'text':
      return readText(bytes, limits);
  }
}

function readText(bytes: Uint8Array, limits: ReadLimits): ReadResult {
  const { text, encoding, isDamaged } = decodeText(bytes, declaredEncoding(bytes));
  const type = typeOfText(text);
  const problems = isDamaged ? [ingestProblems.encoding({ encoding })] : [];
  const opened = openText(type, text, limits);
  if ('document' in opened) return understood({ kind: 'source', document: opened.document, problems });
  return { ...opened.result, problems: [...problems, ...opened.result.problems] };
}

/** Text of a type → its source document, or the result where a file names its numbers itself. */
function openText(
  type: FileType,
  text: string,
  limits: ReadLimits,
): { document: SourceDocument } | { result: ReadResult } {
  switch (type) {
    case 'json':
      return { result: readReportJson(text) };
    case 'csv':
      return readCsv(text);
    case 'html':
      return { document: sourceOfHtml(text, limits) };
    case 'md':
      return { document: sourceOfMarkdown(text, limits) };
    default:
      return { document: sourceOfText(text) };
  }
}

/** Understands a source document and makes sure that what comes out is a report by core's own schema. */
function understood(reading: SourceReading): ReadResult {
  if (reading.kind === 'refused') return refused(reading.fileType, reading.problems);
  const understanding = understand(reading.document, officialFormats);
  const problems = [...reading.problems, ...understanding.problems];
  if (!understanding.report) return { ...understanding, report: null, problems };
  const parsed = parseReport(understanding.report);
  return { ...understanding, report: parsed.report, problems: [...problems, ...parsed.problems] };
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length === 0 || (bytes.length < 65_536 && decodeText(bytes).text.trim() === '');
}
