import { createHash } from 'node:crypto';
import type { ReadLimits } from '../limits.ts';
import { imageTypeOf } from './image-type.ts';

/** Collects the pictures of one document, each once, within the limits on their number and size. */
export class ImageStore {
  private readonly kept = new Map<string, Uint8Array>();
  private readonly limits: ReadLimits;
  private size = 0;

  constructor(limits: ReadLimits) {
    this.limits = limits;
  }

  /** Keeps a picture; its lower-case hex SHA-256, or `null` when it is no picture, too large, or one too many. */
  add(bytes: Uint8Array): string | null {
    if (bytes.length > this.limits.maxImageBytes || imageTypeOf(bytes) === null) return null;
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (!this.kept.has(hash)) {
      const size = this.size + bytes.length;
      if (this.kept.size >= this.limits.maxImages || size > this.limits.maxImagesBytes) return null;
      this.size = size;
      this.kept.set(hash, bytes);
    }
    return hash;
  }

  get images(): ReadonlyMap<string, Uint8Array> {
    return this.kept;
  }
}
