import { docxPaths, sourceOfDocx } from '../docx/source-of-docx.ts';
import type { ReadLimits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import { sourceOfXlsx } from '../sheet/source-of-xlsx.ts';
import type { OpenedDocument } from '../source/source-reading.ts';
import { openArchive } from './open-archive.ts';

const WORKBOOK = 'xl/workbook.xml';

/** A ZIP archive → the document it is, by what it contains: DOCX or XLSX. */
export async function sourceOfZip(bytes: Uint8Array, limits: ReadLimits): Promise<OpenedDocument> {
  const paths: ReadonlySet<string> = new Set(Object.values(docxPaths));
  const archive = openArchive(
    bytes,
    (name, size) => paths.has(name) || (isMedia(name) && size <= limits.maxImageBytes),
    limits,
  );
  if (archive.kind === 'refused') return { kind: 'refused', fileType: null, problems: [archive.problem] };
  const { names, files } = archive;
  if (names.has(WORKBOOK)) return sourceOfXlsx(bytes, limits);
  if (!files.has(docxPaths.document)) {
    const found = nameOf(names);
    return { kind: 'refused', fileType: null, problems: [ingestProblems.typeUnsupported({ found })] };
  }
  const part = (path: string) => new TextDecoder().decode(files.get(path) ?? new Uint8Array());
  const parts = {
    document: part(docxPaths.document),
    numbering: part(docxPaths.numbering),
    styles: part(docxPaths.styles),
    relationships: part(docxPaths.relationships),
    media: new Map([...files].filter(([name]) => isMedia(name))),
  };
  const document = sourceOfDocx(parts, limits);
  return { kind: 'source', document, problems: [] };
}

/** What a file is that is packed as ZIP, by what it contains. */
function nameOf(names: ReadonlySet<string>): string {
  if (names.has('OFD.xml')) return 'OFD';
  return names.has('content.xml') ? 'OpenDocument' : 'ZIP';
}

/** Pictures of a DOCX file; those of a workbook are not shown in its report. */
function isMedia(name: string): boolean {
  return name.startsWith('word/media/');
}
