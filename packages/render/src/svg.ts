export { renderSvg, type SvgOptions } from './svg/render-svg.ts';
export { chartSvg, type ChartPicture } from './svg/chart-svg.ts';
export { renderPicturePage } from './svg/render-picture-page.ts';
