import { defaultLimits } from '../limits.ts';
import { openDocument } from '../open-document.ts';
import type { OpenedDocument } from '../source/source-reading.ts';
import { pageImages } from '../pdf/page-images.ts';
import { readOpened } from '../read.ts';
import type { ReadResult } from '../read-result.ts';
import { extractionMarkup } from './extraction-markup.ts';
import { escaped } from './markup.ts';
import { pagesMarkup } from './pages-markup.ts';
import { reviewScript, reviewStyle } from './review-look.ts';
import { sourceMarkup, type NamedPlace } from './source-markup.ts';

/**
 * A document and what was read from it side by side, as one HTML file that needs nothing else: hovering a cell lights
 * its place in the document, and the other way round. For people who review readings; it runs where the file is
 * trusted to be looked at, with the limits of reading but in the calling thread.
 */
export async function reviewPage(bytes: Uint8Array, name: string): Promise<string> {
  const opened = await openDocument(bytes, defaultLimits);
  const result = readOpened(opened);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escaped(name)}</title><style>${reviewStyle}</style></head>
<body><aside>${await documentMarkup(bytes, opened, result)}</aside><main>${extractionMarkup(result)}</main>
<script>${reviewScript}</script></body></html>
`;
}

async function documentMarkup(
  bytes: Uint8Array,
  opened: OpenedDocument,
  result: ReadResult,
): Promise<string> {
  const named = placesIn(result);
  if (result.fileType === 'pdf') {
    const drawn = await pageImages(bytes);
    const places = named.map(({ place }) => place);
    return drawn.kind === 'drawn' ? pagesMarkup(drawn.pages, places) : '';
  }
  return opened.kind === 'source' ? sourceMarkup(opened.document, named) : '';
}

function placesIn({ cells, texts, unused, problems }: ReadResult): readonly NamedPlace[] {
  return [
    ...cells.flatMap(({ place, source }) => (place ? [{ place, source }] : [])),
    ...texts,
    ...unused.map(({ place, text }) => ({ place, source: text })),
    ...problems.flatMap(({ place }) => (place ? [{ place, source: '' }] : [])),
  ];
}
