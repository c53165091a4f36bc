import { problemOfCompound } from './archive/problem-of-compound.ts';
import { sourceOfZip } from './archive/source-of-zip.ts';
import { decodeText } from './decode/decode-text.ts';
import { signatureOfBytes } from './detect/signature-of-bytes.ts';
import { typeOfText } from './detect/type-of-text.ts';
import { declaredEncoding } from './html/declared-encoding.ts';
import { sourceOfHtml } from './html/source-of-html.ts';
import { readReportJson } from './json/read-report-json.ts';
import type { ReadLimits } from './limits.ts';
import { sourceOfMarkdown } from './markdown/source-of-markdown.ts';
import { NestingError } from './nesting.ts';
import { sourceOfPdf } from './pdf/source-of-pdf.ts';
import { ingestProblems } from './problems.ts';
import type { FileType, ReadResult } from './read-result.ts';
import { readCsv } from './sheet/read-csv.ts';
import type { SourceDocument } from './source/source-document.ts';
import type { OpenedDocument, SourceReading } from './source/source-reading.ts';
import { sourceOfText } from './source/source-of-text.ts';

/** Opens a document of any supported type, which is found from its content. */
export async function openDocument(bytes: Uint8Array, limits: ReadLimits): Promise<OpenedDocument> {
  try {
    return await openByContent(bytes, limits);
  } catch (error) {
    if (!(error instanceof NestingError)) throw error;
    return {
      kind: 'refused',
      fileType: null,
      problems: [ingestProblems.nestedTooDeep({ limit: limits.maxDepth })],
    };
  }
}

async function openByContent(bytes: Uint8Array, limits: ReadLimits): Promise<OpenedDocument> {
  const refusal = (problem: ReturnType<typeof ingestProblems.empty>): SourceReading => ({
    kind: 'refused',
    fileType: null,
    problems: [problem],
  });
  if (bytes.length > limits.maxBytes)
    return refusal(ingestProblems.tooLarge({ bytes: bytes.length, limit: limits.maxBytes }));
  if (isBlank(bytes)) return refusal(ingestProblems.empty());
  const signature = signatureOfBytes(bytes);
  switch (signature.kind) {
    case 'binary':
      return refusal(ingestProblems.binary({ found: signature.name }));
    case 'pdf':
      return sourceOfPdf(bytes, limits);
    case 'zip':
      return sourceOfZip(bytes, limits);
    case 'compound':
      return refusal(problemOfCompound(bytes));
    case 'text':
      return openBytes(bytes, limits);
  }
}

function openBytes(bytes: Uint8Array, limits: ReadLimits): OpenedDocument {
  const { text, encoding, isDamaged } = decodeText(bytes, declaredEncoding(bytes));
  const problems = isDamaged ? [ingestProblems.encoding({ encoding })] : [];
  const opened = openText(typeOfText(text), text, limits);
  if ('document' in opened) return { kind: 'source', document: opened.document, problems };
  const { result } = opened;
  return { kind: 'read', result: { ...result, problems: [...problems, ...result.problems] } };
}

/** Text of a type → its source document, or the result where a file names its numbers itself. */
function openText(
  type: FileType,
  text: string,
  limits: ReadLimits,
): { document: SourceDocument } | { result: ReadResult } {
  switch (type) {
    case 'json':
      return { result: readReportJson(text, limits) };
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

function isBlank(bytes: Uint8Array): boolean {
  return bytes.length === 0 || (bytes.length < 65_536 && decodeText(bytes).text.trim() === '');
}
