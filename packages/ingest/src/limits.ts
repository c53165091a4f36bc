/** Bounds on what one document may cost to read. */
export interface ReadLimits {
  /** Size of the file. */
  readonly maxBytes: number;
  /** Size of what an archive (DOCX, XLSX) unpacks to. */
  readonly maxUnpackedBytes: number;
  /** Pages of a PDF. */
  readonly maxPages: number;
  /** Elements of HTML and XML, objects and lists of JSON within one another. Browsers take 512. */
  readonly maxDepth: number;
  /** Memory of the PDF engine: it is WebAssembly, which no limit on the heap of a thread covers. */
  readonly maxPdfMemory: number;
  /** Size of one picture that is kept as a figure, and how many are. */
  readonly maxImageBytes: number;
  readonly maxImages: number;
  /** Size of all of them. */
  readonly maxImagesBytes: number;
}

export const defaultLimits: ReadLimits = {
  maxBytes: 20 * 1024 * 1024,
  maxUnpackedBytes: 100 * 1024 * 1024,
  maxPages: 300,
  maxDepth: 512,
  maxPdfMemory: 256 * 1024 * 1024,
  maxImageBytes: 5 * 1024 * 1024,
  maxImages: 100,
  maxImagesBytes: 40 * 1024 * 1024,
};
