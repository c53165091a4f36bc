import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A line of text of a page, its edges in millimetres from the left and the top of the page. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MM_PER_POINT = 25.4 / 72;

/** The lines of every page as `pdftotext` finds them, from top to bottom. */
export async function pdfLines(path: string): Promise<readonly (readonly PdfLine[])[]> {
  const { stdout } = await promisify(execFile)('pdftotext', ['-bbox-layout', path, '-'], {
    maxBuffer: 2 ** 26,
  });
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line ([^>]*)>([^]*?)<\/line>/g)]
        .map(([, box = '', words = '']) => lineOf(box, words))
        .toSorted((one, other) => one.top - other.top),
    );
}

function lineOf(box: string, words: string): PdfLine {
  const edge = (name: string) => Number(new RegExp(`${name}="([\\d.]+)"`).exec(box)?.[1]) * MM_PER_POINT;
  const text = [...words.matchAll(/<word [^>]*>([^<]*)<\/word>/g)].map(([, word = '']) => word).join(' ');
  return { text, left: edge('xMin'), right: edge('xMax'), top: edge('yMin'), bottom: edge('yMax') };
}
