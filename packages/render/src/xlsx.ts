export { renderXlsx } from './xlsx/render-xlsx.ts';
