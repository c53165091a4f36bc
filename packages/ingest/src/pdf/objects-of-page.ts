// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import type { Pdfium } from './pdfium.ts';

/** How a form stands on its page: a, b, c, d, e, f of ISO 32000-1, 8.3.4. */
export type Matrix = readonly [number, number, number, number, number, number];

/** An object that a page draws, with the matrix that takes it from its form to the page. */
export interface PlacedObject {
  readonly object: number;
  readonly matrix: Matrix;
  /** Number by which the structure of a tagged page names it, or the outermost form it stands in; -1 without one. */
  readonly mark: number;
}

const FORM = 5;
/** Forms within forms; deeper ones are built to exhaust a reader. */
const MAX_DEPTH = 5;
/** More objects than any report has; forms used again and again could multiply without bound. */
const MAX_OBJECTS = 200_000;
const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

/** All objects of a page, those within forms too: office programs wrap whole pages and tables in them. */
export function objectsOf(pdfium: Pdfium, page: number, buffer: number): readonly PlacedObject[] {
  const found: PlacedObject[] = [];
  const visit = (object: number, matrix: Matrix, depth: number, outer: number): void => {
    if (found.length >= MAX_OBJECTS) return;
    const mark = outer < 0 ? pdfium._FPDFPageObj_GetMarkedContentID(object) : outer;
    if (pdfium._FPDFPageObj_GetType(object) !== FORM) {
      found.push({ object, matrix, mark });
      return;
    }
    if (depth >= MAX_DEPTH || pdfium._FPDFPageObj_GetMatrix(object, buffer) === 0) return;
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = new Float32Array(pdfium.HEAPU8.buffer, buffer, 6);
    const inner = multiplied([a, b, c, d, e, f], matrix);
    const count = pdfium._FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++)
      visit(pdfium._FPDFFormObj_GetObject(object, index), inner, depth + 1, mark);
  };
  const count = pdfium._FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) visit(pdfium._FPDFPage_GetObject(page, index), unmoved, 0, -1);
  return found;
}

/** First `inner`, then `outer`. */
function multiplied(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [A, B, C, D, E, F] = outer;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

type Corners = readonly [left: number, bottom: number, right: number, top: number];

/** The rectangle around a rectangle that a matrix has moved. */
export function moved([left, bottom, right, top]: Corners, [a, b, c, d, e, f]: Matrix): Corners {
  const xs = [left, right].flatMap((x) => [bottom, top].map((y) => x * a + y * c + e));
  const ys = [left, right].flatMap((x) => [bottom, top].map((y) => x * b + y * d + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
