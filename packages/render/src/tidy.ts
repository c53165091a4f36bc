export { renderCsv, type CsvOptions } from './csv/render-csv.ts';
export { renderParquet } from './parquet/render-parquet.ts';
export { RenderError, renderProblems } from './render-problems.ts';
