/** Bounds on what one document may cost to read. */
export interface ReadLimits {
  /** Size of the file. */
  readonly maxBytes: number;
  /** Size of what an archive (DOCX, XLSX) unpacks to. */
  readonly maxUnpackedBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Size of one picture that is kept as a figure, and how many are. */
  readonly maxImageBytes: number;
  readonly maxImages: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxPages: 300,
  maxImageBytes: 5 * 1024 * 1024,
  maxImages: 100,
};
