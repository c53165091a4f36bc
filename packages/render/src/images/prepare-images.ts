import { createHash } from 'node:crypto';
import type { Problem } from '@nianbao/core';
import type { ReportDocument } from '../document/report-document.ts';
import { renderProblems } from '../render-problems.ts';
import { figuresIn } from './figures-in.ts';
import { reEncode, type PreparedImage } from './re-encode.ts';

/**
 * The images of a document, checked and re-encoded: photographs as JPEG, everything else as PNG. Bytes that do not
 * hash to their name, are no image or too large are left out and reported.
 */
export async function prepareImages(
  document: ReportDocument,
  images: ReadonlyMap<string, Uint8Array>,
  onProblem: (problem: Problem) => void,
): Promise<ReadonlyMap<string, PreparedImage>> {
  const prepared = new Map<string, PreparedImage>();
  for (const { image, alt } of figuresIn(document)) {
    const bytes = images.get(image);
    if (prepared.has(image)) continue;
    if (!bytes) onProblem(renderProblems.imageMissing({ image, alt }));
    else {
      // One after the other: an unpacked image can take 160 MB.
      // oxlint-disable-next-line no-await-in-loop
      const result = hashOf(bytes) === image ? await reEncode(bytes) : null;
      if (result) prepared.set(image, result);
      else onProblem(renderProblems.imageUnusable({ alt }));
    }
  }
  return prepared;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
