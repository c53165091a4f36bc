/** What an image's first bytes say it is, with its size in pixels. */
export interface ImageKind {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
}

/** An image larger than this, packed or unpacked, has no place in a report. */
export const MAX_IMAGE_BYTES = 10 * 1024 * 1024;
export const MAX_IMAGE_PIXELS = 40_000_000;

/**
 * The kind of an image by its signature, whatever its name says; `null` when it is none that we take, or too large.
 * @see https://www.w3.org/TR/png-3/, ITU-T T.81, RFC 9649, GIF89a
 */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  if (bytes.length > MAX_IMAGE_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = png(view) ?? gif(view) ?? webp(view) ?? jpeg(view);
  if (!kind || kind.width === 0 || kind.height === 0) return null;
  return kind.width * kind.height <= MAX_IMAGE_PIXELS ? kind : null;
}

function png(view: DataView): ImageKind | null {
  if (view.byteLength < 24 || view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a)
    return null;
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): ImageKind | null {
  // GIF8
  if (view.byteLength < 10 || view.getUint32(0) !== 0x47494638) return null;
  return { mediaType: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

function webp(view: DataView): ImageKind | null {
  // RIFF….WEBP
  if (view.byteLength < 30 || view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250)
    return null;
  const size = (at: number) => (view.getUint32(at, true) & 0xffffff) + 1;
  switch (view.getUint32(12)) {
    // VP8X: extended
    case 0x56503858:
      return { mediaType: 'image/webp', width: size(24), height: (view.getUint32(26, true) >>> 8) + 1 };
    // VP8L: lossless
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return { mediaType: 'image/webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    // VP8
    case 0x56503820:
      return {
        mediaType: 'image/webp',
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

function jpeg(view: DataView): ImageKind | null {
  if (view.byteLength < 4 || view.getUint16(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    // A frame header is any SOF but the three markers among them that are none.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** The bytes as an address that a page can carry. */
export function dataUri(mediaType: ImageKind['mediaType'], bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:${mediaType};base64,${btoa(binary)}`;
}
