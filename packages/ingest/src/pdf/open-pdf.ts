// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import type { Problem } from '@nianbao/core';
import type { ReadLimits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';
import { forgetPdfium, loadPdfium, type Pdfium } from './pdfium.ts';

/** What was made of an open PDF, or why it cannot be opened. */
export type OpenedPdf<Result> =
  | { readonly kind: 'opened'; readonly result: Result }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of fpdfview.h. */
const ENCRYPTED = new Set([4, 5]);
/** How WebAssembly ends on a malformed file: a trap, or memory that cannot grow. */
const crashes: ReadonlySet<string> = new Set(['RuntimeError', 'RangeError']);

/** Beyond this, in bytes, an engine is let go of after its document: its memory never shrinks. */
const MAX_KEPT = 96 * 1024 * 1024;

/** Opens a PDF, hands its document to `use`, and closes it again whatever happens. */
export async function openPdf<Result>(
  bytes: Uint8Array,
  { maxPdfMemory }: ReadLimits,
  use: (pdfium: Pdfium, document: number) => Result,
): Promise<OpenedPdf<Result>> {
  const { pdfium, bound } = await loadPdfium();
  bound.bytes = maxPdfMemory;
  const exhausted = () => {
    forgetPdfium();
    const problem = ingestProblems.memoryLimit({ megabytes: Math.round(maxPdfMemory / 1024 / 1024) });
    return { kind: 'refused', problem } as const;
  };
  try {
    const opened = useDocument(pdfium, bytes, use);
    // The library leaves out what it has no memory for, and goes on.
    if (bound.isReached) return exhausted();
    if (pdfium.HEAPU8.length > MAX_KEPT) forgetPdfium();
    return opened;
  } catch (error) {
    if (bound.isReached) return exhausted();
    // A trap inside WebAssembly or an abort of the library: a malformed file, after which its memory is not to be trusted.
    if (!(error instanceof Error && crashes.has(error.name))) throw error;
    forgetPdfium();
    return { kind: 'refused', problem: ingestProblems.damaged({ detail: error.message }) };
  }
}

function useDocument<Result>(
  pdfium: Pdfium,
  bytes: Uint8Array,
  use: (pdfium: Pdfium, document: number) => Result,
): OpenedPdf<Result> {
  const pointer = pdfium.wasmExports.malloc(bytes.length);
  if (pointer === 0) throw new RangeError('No memory for the file');
  pdfium.HEAPU8.set(bytes, pointer);
  const document = pdfium._FPDF_LoadMemDocument(pointer, bytes.length, 0);
  try {
    if (document !== 0) return { kind: 'opened', result: use(pdfium, document) };
    const code = pdfium._FPDF_GetLastError();
    const problem = ENCRYPTED.has(code)
      ? ingestProblems.encrypted()
      : ingestProblems.damaged({ detail: `PDFium ${code}` });
    return { kind: 'refused', problem };
  } finally {
    if (document !== 0) pdfium._FPDF_CloseDocument(document);
    pdfium.wasmExports.free(pointer);
  }
}
