export { rasteriseSvg, type RasteriseOptions } from './png/rasterise-svg.ts';
export { renderPng, type PngOptions } from './png/render-png.ts';
export { closePdfWorkers } from './pdf/render-pdf.ts';
