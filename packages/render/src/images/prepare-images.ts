import { createHash } from 'node:crypto';
import { Transformer } from '@napi-rs/image';
import type { Problem } from '@nianbao/core';
import type { ReportDocument } from '../document/report-document.ts';
import { renderProblems } from '../render-problems.ts';
import { figuresIn } from './figures-in.ts';
import { imageKind } from './image-kind.ts';

/** An image that was decoded and written anew: nothing of the file but its pixels is left. */
export interface PreparedImage {
  readonly bytes: Uint8Array;
  readonly type: 'png' | 'jpg';
  readonly width: number;
  readonly height: number;
}

/** Pixels across that a page can show; wider images are made smaller. */
const MAX_WIDTH = 2400;
const JPEG_QUALITY = 88;

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

async function reEncode(bytes: Uint8Array): Promise<PreparedImage | null> {
  const kind = imageKind(bytes);
  if (!kind) return null;
  try {
    // Turned as the camera was held, since the note that says so does not survive.
    const image = new Transformer(bytes).rotate();
    if (kind.width > MAX_WIDTH) image.resize(MAX_WIDTH, null);
    const isPhotograph = kind.mediaType === 'image/jpeg';
    const encoded = isPhotograph ? await image.jpeg(JPEG_QUALITY) : await image.png();
    const size = imageKind(encoded);
    return (
      size && { bytes: encoded, type: isPhotograph ? 'jpg' : 'png', width: size.width, height: size.height }
    );
  } catch {
    // The decoder's words say nothing to a clerk; that the image is unusable is what there is to say.
    return null;
  }
}
