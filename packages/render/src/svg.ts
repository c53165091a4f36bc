export { renderSvg, type SvgOptions } from './svg/render-svg.ts';
