// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import type { Problem } from '@nianbao/core';
import type { ReadLimits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import type { SourceItem } from '../source/source-document.ts';
import type { SourceReading } from '../source/source-reading.ts';
import { leftOut } from '../source/left-out.ts';
import { ImageStore } from '../figures/image-store.ts';
import { figuresOfPage } from './figures-of-page.ts';
import type { Gutter } from './columns-of-page.ts';
import { fromMargins } from './from-margins.ts';
import { openPdf } from './open-pdf.ts';
import { itemsOfPage } from './items-of-page.ts';
import { pageContent } from './page-content.ts';
import { pageNumbersOf } from './page-numbers.ts';
import type { Pdfium } from './pdfium.ts';

/** Fewer characters than this on a page with a picture: the page is a picture. */
const FEW = 20;

/** A PDF with a text layer → lines and tables, tables from the ruled lines. */
export async function sourceOfPdf(bytes: Uint8Array, limits: ReadLimits): Promise<SourceReading> {
  const opened = await openPdf(bytes, limits, (pdfium, document) => {
    const count = pdfium._FPDF_GetPageCount(document);
    if (count > limits.maxPages)
      return refused(ingestProblems.pdfPages({ pages: count, limit: limits.maxPages }));
    return readPages(pdfium, document, count, new ImageStore(limits));
  });
  return opened.kind === 'opened' ? opened.result : refused(opened.problem);
}

function readPages(pdfium: Pdfium, document: number, count: number, store: ImageStore): SourceReading {
  const pages: (readonly SourceItem[])[] = [];
  const pictures: number[] = [];
  let chars = 0;
  let unmapped = 0;
  let known: Gutter | null = null;
  for (let index = 0; index < count; index++)
    pageContent(pdfium, document, index, (content, page) => {
      const isPicture = content.chars.length < FEW && content.pictures.length > 0;
      const open = { pdfium, document, page, number: index + 1 };
      const figures = isPicture ? [] : figuresOfPage(content, open, store);
      const { items, gutter } = itemsOfPage(content, index + 1, figures, known);
      pages.push(items);
      known = gutter;
      chars += content.chars.length;
      unmapped += content.chars.filter(({ char }) => /[\p{Co}\uFFFD]/u.test(char)).length;
      if (isPicture) pictures.push(index + 1);
    });
  if (chars === 0 || pictures.length === count) return refused(ingestProblems.pdfScanned({ pages: count }));
  if (unmapped > chars / 3) return refused(ingestProblems.pdfUnmapped());
  const numbers = pageNumbersOf(pages);
  const content = pages.map((items) => items.filter((item) => !numbers.has(item)));
  const problems = pictures.length > 0 ? [ingestProblems.pdfPicturePages({ pages: pictures })] : [];
  return {
    kind: 'source',
    document: {
      fileType: 'pdf',
      spacing: 'typeset',
      items: fromMargins(content),
      images: store.images,
      leftOut: [...numbers].flatMap((item) => leftOut(item, 'furniture')),
    },
    problems,
  };
}

function refused(problem: Problem): SourceReading {
  return { kind: 'refused', fileType: 'pdf', problems: [problem] };
}
