import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartData } from './chart-data.ts';
import { chartOption } from './chart-option.ts';
import { printPalette, type ChartPalette } from './palette-of-theme.ts';

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Size of an exported picture, in CSS pixels. */
const PICTURE = { width: 960, height: 480 };
/** Pixels of a bitmap to one of the drawing. */
const SHARPNESS = 2;

/** A chart in a box of the page. */
export interface DrawnChart {
  readonly show: (data: ChartData, palette: ChartPalette) => void;
  readonly resize: () => void;
  readonly close: () => void;
}

/** Puts a chart into a box. */
export function drawChart(box: HTMLElement): DrawnChart {
  const chart: EChartsType = init(box, null, { renderer: 'svg' });
  return {
    show: (data, palette) => chart.setOption(chartOption(data, palette), true),
    resize: () => chart.resize(),
    close: () => chart.dispose(),
  };
}

/** The chart as an SVG document of its own, ink on white. */
export function chartSvg(data: ChartData): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...PICTURE });
  chart.setOption({ ...chartOption(data, printPalette), backgroundColor: printPalette.surface });
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
}

/** The chart as a PNG. @throws Error when the browser cannot draw it */
export async function chartPng(data: ChartData): Promise<Blob> {
  const image = new Image(PICTURE.width, PICTURE.height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(chartSvg(data))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE.width * SHARPNESS;
  canvas.height = PICTURE.height * SHARPNESS;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made'))), 'image/png');
  });
}
