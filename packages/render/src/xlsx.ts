export { renderXlsx, setXlsx } from './xlsx/render-xlsx.ts';
