import type { Finding, SourcePlace } from '@nianbao/core';
import type { Document } from '../document/document.ts';

/** Where in the document that was read the subject of a finding stands; `undefined` for report JSON, which has no such places. */
export function readAt(finding: Finding, document: Document): SourcePlace | undefined {
  const evidence = document.cells.find(({ cell, place }) => place && finding.cells.includes(cell));
  if (evidence?.place) return evidence.place;
  if (!finding.place) return undefined;
  const { field, block } = finding.place;
  const paths = block === undefined ? [field] : [`${field}.${block}`, field];
  for (const path of paths) {
    const text = document.texts.find((each) => each.path === path);
    if (text) return text.place;
  }
  return undefined;
}
