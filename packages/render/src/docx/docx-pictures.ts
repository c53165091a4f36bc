import type { Problem } from '@nianbao/core';
import type { ReportDocument } from '../document/report-document.ts';
import { chartsIn, figuresIn } from '../images/figures-in.ts';
import { prepareImages } from '../images/prepare-images.ts';
import type { PreparedImage } from '../images/re-encode.ts';
import { rasteriseSvg } from '../png/rasterise-svg.ts';
import { chartSvg } from '../svg/chart-svg.ts';
import type { DocxContext } from './docx-tables.ts';

/** Pixels for each unit of a chart: sharp when printed. */
const SCALE = 3;

interface PictureOptions {
  readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
  readonly fonts?: { readonly folder: string } | undefined;
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** The images and charts of a document as Word can hold them; nothing is loaded for a document without any. */
export async function picturesOf(
  document: ReportDocument,
  { images = new Map(), fonts, onProblem }: PictureOptions,
): Promise<Pick<DocxContext, 'images' | 'charts'>> {
  const hasFigures = figuresIn(document).length > 0;
  const drawn = chartsIn(document).map(async (chart) => {
    const { svg, width, height } = chartSvg(chart, document.language, document.theme);
    const bytes = await rasteriseSvg(svg, { scale: SCALE, fonts, onProblem });
    return [chart, { bytes, type: 'png', width, height } satisfies PreparedImage] as const;
  });
  return {
    images: hasFigures ? await prepareImages(document, images, onProblem ?? (() => undefined)) : new Map(),
    charts: new Map(await Promise.all(drawn)),
  };
}
