// oxlint-disable no-underscore-dangle -- PDFium's functions are named so
import { alternateTexts } from './alternate-texts.ts';
import type { Box } from './box.ts';
import { moved, objectsOf } from './objects-of-page.ts';
import type { Pdfium } from './pdfium.ts';

/** A character with the space its font gives it. */
export interface PageChar {
  readonly char: string;
  readonly box: Box;
}

/** What stands on a page: characters, drawn shapes by their outer boxes, pictures. */
export interface PageContent {
  readonly width: number;
  readonly height: number;
  readonly chars: readonly PageChar[];
  readonly shapes: readonly Shape[];
  readonly pictures: readonly Picture[];
}

export interface Shape {
  readonly box: Box;
  /** Its outline is drawn, so that a rectangle is four rules. */
  readonly isStroked: boolean;
}

/** A picture on a page; its object lives as long as the page is open. */
export interface Picture {
  readonly box: Box;
  readonly object: number;
  /** What a tagged page says it shows; empty when it says nothing. */
  readonly alt: string;
}

const PATH = 2;
const IMAGE = 3;

/** Reads the content of one page and hands it to `use` while the page is open. */
export function pageContent<Result>(
  pdfium: Pdfium,
  document: number,
  index: number,
  use: (content: PageContent, page: number) => Result,
): Result {
  const page = pdfium._FPDF_LoadPage(document, index);
  if (page === 0) return use({ width: 0, height: 0, chars: [], shapes: [], pictures: [] }, page);
  const buffer = pdfium.wasmExports.malloc(32);
  try {
    const frame = frameOf(pdfium, page);
    const content = {
      width: frame.width,
      height: frame.height,
      chars: charsOf(pdfium, page, buffer, frame),
      ...drawingOf(pdfium, page, buffer, frame),
    };
    return use(content, page);
  } finally {
    pdfium.wasmExports.free(buffer);
    pdfium._FPDF_ClosePage(page);
  }
}

/** How the page is turned for looking at it: quarter turns clockwise. Sizes are those of the turned page. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly turns: number;
}

function frameOf(pdfium: Pdfium, page: number): Frame {
  return {
    width: pdfium._FPDF_GetPageWidth(page),
    height: pdfium._FPDF_GetPageHeight(page),
    turns: pdfium._FPDFPage_GetRotation(page),
  };
}

/** PDF counts from the bottom left of the unturned page. */
function turned(
  left: number,
  bottom: number,
  right: number,
  top: number,
  { width, height, turns }: Frame,
): Box {
  switch (turns) {
    case 1:
      return { left: bottom, top: left, right: top, bottom: right };
    case 2:
      return { left: width - right, top: bottom, right: width - left, bottom: top };
    case 3:
      return { left: width - top, top: height - right, right: width - bottom, bottom: height - left };
    default:
      return { left, top: height - top, right, bottom: height - bottom };
  }
}

function charsOf(pdfium: Pdfium, page: number, buffer: number, frame: Frame): PageChar[] {
  const text = pdfium._FPDFText_LoadPage(page);
  if (text === 0) return [];
  const chars: PageChar[] = [];
  const count = pdfium._FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = pdfium._FPDFText_GetUnicode(text, index);
    if (code <= 0x20 || code === 0xfffe || pdfium._FPDFText_IsGenerated(text, index) === 1) continue;
    if (pdfium._FPDFText_GetLooseCharBox(text, index, buffer) === 0) continue;
    const [left, top, right, bottom] = floats(pdfium, buffer);
    chars.push({ char: String.fromCodePoint(code), box: turned(left, bottom, right, top, frame) });
  }
  pdfium._FPDFText_ClosePage(text);
  return chars;
}

function drawingOf(
  pdfium: Pdfium,
  page: number,
  buffer: number,
  frame: Frame,
): Pick<PageContent, 'shapes' | 'pictures'> {
  const shapes: Shape[] = [];
  const pictures: Omit<Picture, 'alt'>[] = [];
  const marks: number[] = [];
  for (const { object, matrix, mark } of objectsOf(pdfium, page, buffer)) {
    const type = pdfium._FPDFPageObj_GetType(object);
    if (type !== PATH && type !== IMAGE) continue;
    if (pdfium._FPDFPageObj_GetBounds(object, buffer, buffer + 4, buffer + 8, buffer + 12) === 0) continue;
    const [left, bottom, right, top] = moved(floats(pdfium, buffer), matrix);
    const box = turned(left, bottom, right, top, frame);
    if (type === IMAGE) {
      pictures.push({ box, object });
      marks.push(mark);
      continue;
    }
    pdfium._FPDFPath_GetDrawMode(object, buffer, buffer + 4);
    const isStroked = new Int32Array(pdfium.HEAPU8.buffer, buffer, 2)[1] !== 0;
    shapes.push({ box, isStroked });
  }
  const texts = marks.some((mark) => mark >= 0) ? alternateTexts(pdfium, page) : new Map<number, string>();
  return {
    shapes,
    pictures: pictures.map((picture, at) => ({ ...picture, alt: texts.get(marks[at] ?? -1) ?? '' })),
  };
}

/** Four floats, in the order the function wrote them; the heap may have moved since the last call. */
function floats(pdfium: Pdfium, buffer: number): [number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0] = new Float32Array(pdfium.HEAPU8.buffer, buffer, 4);
  return [a, b, c, d];
}
