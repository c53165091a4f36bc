export { renderDocx, type DocxOptions } from './docx/render-docx.ts';
