export { imageKind, MAX_IMAGE_BYTES, type ImageKind } from './images/image-kind.ts';
export { reEncode, type PreparedImage } from './images/re-encode.ts';
