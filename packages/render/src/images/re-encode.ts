import { Transformer } from '@napi-rs/image';
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

/** Decodes an image and writes it anew: photographs as JPEG, everything else as PNG; `null` when it is none, damaged or too large. */
export async function reEncode(bytes: Uint8Array): Promise<PreparedImage | null> {
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
