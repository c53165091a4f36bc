// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium that reading needs. The package types only what its own classes call;
 * the rest is PDFium's public C interface.
 * @see https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public/
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void };
  _FPDF_LoadMemDocument(pointer: number, size: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidth(page: number): number;
  _FPDF_GetPageHeight(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_IsGenerated(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rectangle: number): number;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
}

let loading: Promise<Pdfium> | null = null;

/** One PDFium for the process; WebAssembly, nothing is fetched. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= start();
  return loading;
}

/** Lets go of a PDFium that has crashed: the next document gets a fresh one. */
export function forgetPdfium(): void {
  loading = null;
}

async function start(): Promise<Pdfium> {
  const module = await PDFiumModule({});
  module._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  });
  // The module exports all of PDFium's functions; the package's types name a part of them.
  return module as unknown as Pdfium;
}
