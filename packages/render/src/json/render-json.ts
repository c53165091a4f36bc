import type { AnyReport } from '../document/report-document.ts';

/** Report JSON, indented for people, with a line end. */
export function renderJson(report: AnyReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
