export { renderDocx, setDocx, type DocxOptions, type DocxSetting } from './docx/render-docx.ts';
