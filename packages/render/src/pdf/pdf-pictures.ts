import type { Problem } from '@nianbao/core';
import type { Chart } from '../document/chart.ts';
import type { ReportDocument } from '../document/report-document.ts';
import { chartsIn, figuresIn } from '../images/figures-in.ts';
import { dataUri } from '../images/image-kind.ts';
import { prepareImages } from '../images/prepare-images.ts';
import type { PreparedImage } from '../images/re-encode.ts';
import { markup } from '../html/markup.ts';
import { chartSvg } from '../svg/chart-svg.ts';

/** A picture as the template sets it: an SVG, and its size in points. */
export interface PdfPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures of a document: images by their SHA-256, and charts. */
export interface PdfPictures {
  readonly images: ReadonlyMap<string, PdfPicture>;
  readonly charts: ReadonlyMap<Chart, PdfPicture & { readonly description: string }>;
}

export const noPictures: PdfPictures = { images: new Map(), charts: new Map() };

/** The text area in points, and the height that leaves room for a caption. */
const TEXT_WIDTH = (156 / 25.4) * 72;
const MAX_HEIGHT = (200 / 25.4) * 72;

/** The pictures of a document, images re-encoded; nothing is loaded for a document without any. */
export async function picturesOf(
  document: ReportDocument,
  {
    images = new Map(),
    onProblem,
  }: {
    readonly images?: ReadonlyMap<string, Uint8Array> | undefined;
    readonly onProblem?: ((problem: Problem) => void) | undefined;
  },
): Promise<PdfPictures> {
  const charts = chartsIn(document);
  if (charts.length + figuresIn(document).length === 0) return noPictures;
  const prepared = await prepareImages(document, images, onProblem ?? (() => undefined));
  return {
    images: new Map([...prepared].map(([hash, image]) => [hash, pictureOf(image)])),
    charts: new Map(
      charts.map((chart) => {
        const picture = chartSvg(chart, document.language, document.theme);
        const height = (picture.height * TEXT_WIDTH) / picture.width;
        return [chart, { ...picture, width: TEXT_WIDTH, height }] as const;
      }),
    ),
  };
}

/** An SVG around the bytes: the typesetter takes data as text only. A pixel is 1/96 inch. */
function pictureOf({ bytes, type, width, height }: PreparedImage): PdfPicture {
  const uri = dataUri(type === 'png' ? 'image/png' : 'image/jpeg', bytes);
  const { source } =
    markup`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="${uri}"/></svg>`;
  const scale = Math.min(0.75, TEXT_WIDTH / width, MAX_HEIGHT / height);
  return { svg: source, width: width * scale, height: height * scale };
}
