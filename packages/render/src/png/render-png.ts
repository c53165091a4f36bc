import { renderSvg, type SvgOptions } from '../svg/render-svg.ts';
import type { AnyReport } from '../document/report-document.ts';
import { rasteriseSvg, type RasteriseOptions } from './rasterise-svg.ts';

export type PngOptions = SvgOptions & RasteriseOptions;

/**
 * The one-page picture of a report (图解) as a PNG, for places that take no SVG: messengers, office programs.
 * @throws RenderError when the report's format is unknown, or a character has no glyph and there is no `onProblem`
 * @see renderSvg for what is on it
 */
export async function renderPng(report: AnyReport, options: PngOptions = {}): Promise<Uint8Array> {
  return rasteriseSvg(renderSvg(report, options), options);
}
