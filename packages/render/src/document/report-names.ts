import type { AnyReport } from './report-document.ts';

/** What data of a document says of a report that is not itself in it. */
export function reportNames({ agency, year, title, format }: AnyReport) {
  return { agency, year, title, format };
}
