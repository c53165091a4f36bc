import { defaultLimits } from '@nianbao/ingest';

/** What an upload for an import may be. */
export interface UploadLimits {
  /** The whole body, in bytes. */
  readonly bytes: number;
  /** Files, those in archives counted one by one. */
  readonly files: number;
  /** All files unpacked, in bytes. */
  readonly unpackedBytes: number;
  /** One file unpacked, in bytes: what the reader takes. */
  readonly fileBytes: number;
  /** How many times its packed size a file may be. Office files and PDFs are packed already; text packs 20 : 1. */
  readonly ratio: number;
}

export const uploadLimits: UploadLimits = {
  bytes: 1024 * 1024 * 1024,
  files: 10_000,
  unpackedBytes: 2 * 1024 * 1024 * 1024,
  fileBytes: defaultLimits.maxBytes,
  ratio: 200,
};
