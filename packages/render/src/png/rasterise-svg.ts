import type { Problem } from '@nianbao/core';
import { settableText, settingFor } from '../pdf/setting.ts';
import { encodePng } from './encode-png.ts';
import { pdfPage } from './pdf-page.ts';

export interface RasteriseOptions {
  /** Pixels for each unit of the SVG; 2 unless given, which is sharp on today's screens. */
  readonly scale?: number | undefined;
  /** A folder of font files to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** Takes characters without a glyph, which are drawn as 〓. Without it they are an error. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** Set on a page of its own size; the SVG comes in as data, and can neither name files nor become markup. */
const source = String.raw`
#let picture = json(bytes(sys.inputs.data))
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(picture.svg), format: "svg", width: picture.width * 1pt)
`;

/**
 * One of our own SVG pictures → the bytes of an opaque PNG, drawn with the fonts of the package: Typst sets the picture
 * and its text, PDFium draws the page. The same picture gives the same bytes.
 * @throws RenderError when a font folder is unusable, or a character has no glyph and there is no `onProblem`
 */
export async function rasteriseSvg(svg: string, options: RasteriseOptions = {}): Promise<Uint8Array> {
  const { fonts, typesetter } = await settingFor(options.fonts?.folder);
  const pdf = await typesetter.inTurn(async () => {
    const data = { svg: settableText(svg, fonts, options.onProblem), width: widthOf(svg) };
    return typesetter.typeset({ source, data: JSON.stringify(data) });
  });
  return encodePng(await pdfPage(pdf, options.scale ?? 2));
}

function widthOf(svg: string): number {
  const width = Number(/<svg\s[^>]*\bwidth="([\d.]+)"/.exec(svg)?.[1]);
  if (!(width > 0)) throw new RangeError('A picture to be drawn needs a width in its svg element');
  return width;
}
