import type { SourceItem } from './source-document.ts';

/** A page number as typesetting prints it: - 3 -, —3—, 第 3 页, 3/12. A bare number may be a cell and is none. */
const pageMark = /^(?:[-—–－]\s*\d{1,4}\s*[-—–－]|第\s*\d+\s*页.{0,8}|\d+\s*\/\s*\d+)$/u;

export function isPageMark(item: SourceItem): boolean {
  return item.kind === 'line' && pageMark.test(item.text);
}
