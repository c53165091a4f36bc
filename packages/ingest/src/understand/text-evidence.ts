import type { ReadBlock } from '../narrative/blocks.ts';
import type { TextEvidence } from '../read-result.ts';
import type { FormatReading } from './choose-format.ts';
import type { Narratives } from './narratives.ts';

/** Where each field, heading and block of a report was read. */
export function textEvidence({ chapters }: FormatReading, narratives: Narratives): readonly TextEvidence[] {
  const { title, titleLine, preamble, sections, signature, publication } = narratives;
  const ofTitle = title && titleLine ? { source: title.source, place: titleLine.place } : null;
  const line = (path: string, of: { readonly text: string; readonly place: TextEvidence['place'] }) => ({
    path,
    source: of.text,
    place: of.place,
  });
  return [
    ...(ofTitle ? [{ path: 'title', ...ofTitle }] : []),
    ...(ofTitle && title?.year !== null ? [{ path: 'year', ...ofTitle }] : []),
    ...(ofTitle && title?.agency !== '' ? [{ path: 'agency', ...ofTitle }] : []),
    ...blocks('preamble', preamble),
    ...chapters.map((chapter, index) => line(`outline.${index}`, chapter.line)),
    ...[...sections].flatMap(([key, read]) => blocks(key, read)),
    ...(signature.agency ? [line('signature.agency', signature.agency.line)] : []),
    ...(signature.date ? [line('signature.date', signature.date.line)] : []),
    ...(publication.agency
      ? [published('publication.agency', publication.agency.value, publication.agency)]
      : []),
    ...(publication.date
      ? [published('publication.date', publication.date.value.source, publication.date)]
      : []),
  ];
}

function published(path: string, source: string, { place }: Pick<TextEvidence, 'place'>): TextEvidence {
  return { path, source, place };
}

function blocks(path: string, read: readonly ReadBlock[]): TextEvidence[] {
  return read.map(({ passage }, index) => ({
    path: `${path}.${index}`,
    source: passage.source,
    place: passage.place,
  }));
}
