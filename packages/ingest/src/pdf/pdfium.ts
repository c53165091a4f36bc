// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import { PDFiumModule } from '@hyzyla/pdfium';

/**
 * The functions of PDFium that reading needs. The package types only what its own classes call;
 * the rest is PDFium's public C interface.
 * @see https://pdfium.googlesource.com/pdfium/+/refs/heads/main/public/
 */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  readonly wasmExports: { malloc(size: number): number; free(pointer: number): void } & Readonly<
    Record<string, unknown>
  >;
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
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_SetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_GetMarkedContentID(object: number): number;
  _FPDFPath_GetDrawMode(path: number, fillMode: number, stroke: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFImageObj_GetImagePixelSize(image: number, width: number, height: number): number;
  _FPDFImageObj_GetRenderedBitmap(document: number, page: number, image: number): number;
  _FPDFImageObj_GetImageFilterCount(image: number): number;
  _FPDFImageObj_GetImageFilter(image: number, index: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImageDataRaw(image: number, buffer: number, length: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, scan: number, stride: number): number;
  _FPDFBitmap_FillRect(
    bitmap: number,
    left: number,
    top: number,
    width: number,
    height: number,
    colour: number,
  ): void;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_GetWidth(bitmap: number): number;
  _FPDFBitmap_GetHeight(bitmap: number): number;
  _FPDFBitmap_GetFormat(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_StructTree_GetForPage(page: number): number;
  _FPDF_StructTree_Close(tree: number): void;
  _FPDF_StructTree_CountChildren(tree: number): number;
  _FPDF_StructTree_GetChildAtIndex(tree: number, index: number): number;
  _FPDF_StructElement_GetAltText(element: number, buffer: number, length: number): number;
  _FPDF_StructElement_GetMarkedContentIdCount(element: number): number;
  _FPDF_StructElement_GetMarkedContentIdAtIndex(element: number, index: number): number;
  _FPDF_StructElement_CountChildren(element: number): number;
  _FPDF_StructElement_GetChildAtIndex(element: number, index: number): number;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    left: number,
    top: number,
    width: number,
    height: number,
    turns: number,
    flags: number,
  ): void;
}

/** A PDFium with a bound on its memory. */
interface BoundedPdfium {
  readonly pdfium: Pdfium;
  readonly bound: MemoryBound;
}

/** What a WebAssembly memory may grow to, and whether it was refused more. */
export interface MemoryBound {
  bytes: number;
  isReached: boolean;
}

let loading: Promise<BoundedPdfium> | null = null;

/** One PDFium for the process; WebAssembly, nothing is fetched. */
export function loadPdfium(): Promise<BoundedPdfium> {
  loading ??= start();
  return loading;
}

/** Lets go of a PDFium that has crashed: the next document gets a fresh one. */
export function forgetPdfium(): void {
  loading = null;
}

async function start(): Promise<BoundedPdfium> {
  // What the engine says of its memory on standard error is told as a problem. It makes the module of this very object.
  const options: Parameters<typeof PDFiumModule>[0] & { readonly printErr: () => void } = {
    printErr: () => {},
  };
  const module = await PDFiumModule(options);
  module._FPDF_InitLibraryWithConfig({
    version: 2,
    m_pIsolate: null,
    m_pUserFontPaths: null,
    m_v8EmbedderSlot: 0,
    m_pPlatform: null,
  });
  // The module exports all of PDFium's functions; the package's types name a part of them.
  const pdfium = module as unknown as Pdfium;
  return { pdfium, bound: boundMemory(pdfium) };
}

const PAGE = 65_536;

/** A WebAssembly.Memory, which the types of Node do not name. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

function isMemory(value: unknown): value is GrowingMemory {
  return typeof value === 'object' && value !== null && 'grow' in value && 'buffer' in value;
}

/**
 * The library lets its memory grow to two gigabytes: outside of the heap, where no limit of a thread reaches. Here every
 * growth is asked for first. A refusal is what the library meets on a small machine too.
 */
function boundMemory({ wasmExports }: Pdfium): MemoryBound {
  const bound = { bytes: Number.POSITIVE_INFINITY, isReached: false };
  const memory = Object.values(wasmExports).find(isMemory);
  if (!memory) throw new Error('The PDF engine exports no memory to bound');
  const grow = memory.grow.bind(memory);
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * PAGE <= bound.bytes) return grow(pages);
    // The library asks for a fifth more than it needs, and then for less: so near the bound counts as reached.
    bound.isReached = true;
    throw new RangeError('The memory of the PDF engine is used up');
  };
  return bound;
}
