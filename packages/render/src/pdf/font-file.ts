import { open, type FileHandle } from 'node:fs/promises';
import { readCharacterMap, type CodePointRanges } from './character-map.ts';

/** One face of a font file: what it is called and which characters it has. */
export interface FontFace {
  readonly path: string;
  /** Family names (name id 1) in all languages of the file. */
  readonly families: readonly string[];
  readonly characters: CodePointRanges;
}

// Tables of a font are far smaller than this; a file that claims more is damaged.
const MAX_TABLE_BYTES = 32 * 1024 * 1024;
const MAX_FACES = 64;

/**
 * The faces of a TrueType or OpenType file or collection; only the tables that are needed are read.
 * @throws RangeError when the file is not such a font or is damaged
 * @see ISO/IEC 14496-22 (Open Font Format)
 */
export async function readFontFaces(path: string): Promise<readonly FontFace[]> {
  const file = await open(path, 'r');
  try {
    const faces: FontFace[] = [];
    for (const offset of await faceOffsets(file)) {
      const tables = await readDirectory(file, offset);
      const families = familiesOf(await readTable(file, tables, 'name'));
      faces.push({ path, families, characters: readCharacterMap(await readTable(file, tables, 'cmap')) });
    }
    return faces;
  } finally {
    await file.close();
  }
}

async function readBytes(file: FileHandle, position: number, length: number): Promise<DataView> {
  if (length > MAX_TABLE_BYTES) throw new RangeError('a table is larger than any font has');
  const bytes = new Uint8Array(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead < length) throw new RangeError('the file ends within a table');
  return new DataView(bytes.buffer);
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

async function faceOffsets(file: FileHandle): Promise<readonly number[]> {
  const head = await readBytes(file, 0, 12);
  const tag = tagAt(head, 0);
  if (tag !== 'ttcf') {
    if (tag !== 'OTTO' && tag !== 'true' && head.getUint32(0) !== 0x00010000)
      throw new RangeError('not a TrueType or OpenType font');
    return [0];
  }
  const count = head.getUint32(8);
  if (count > MAX_FACES) throw new RangeError('more faces than any collection has');
  const offsets = await readBytes(file, 12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

type Directory = ReadonlyMap<string, { readonly offset: number; readonly length: number }>;

async function readDirectory(file: FileHandle, offset: number): Promise<Directory> {
  const count = (await readBytes(file, offset, 12)).getUint16(4);
  const records = await readBytes(file, offset + 12, count * 16);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const at = index * 16;
      return [tagAt(records, at), { offset: records.getUint32(at + 8), length: records.getUint32(at + 12) }];
    }),
  );
}

async function readTable(file: FileHandle, tables: Directory, tag: string): Promise<DataView> {
  const place = tables.get(tag);
  if (!place) throw new RangeError(`the table "${tag}" is missing`);
  return readBytes(file, place.offset, place.length);
}

const FAMILY = 1;
const MACINTOSH = 1;

function familiesOf(names: DataView): readonly string[] {
  const count = names.getUint16(2);
  const strings = names.getUint16(4);
  const families = new Set<string>();
  for (let index = 0; index < count; index++) {
    const at = 6 + index * 12;
    if (names.getUint16(at + 6) !== FAMILY) continue;
    const length = names.getUint16(at + 8);
    const start = names.byteOffset + strings + names.getUint16(at + 10);
    const bytes = new Uint8Array(names.buffer, start, length);
    const encoding = names.getUint16(at) === MACINTOSH ? 'latin1' : 'utf-16be';
    families.add(new TextDecoder(encoding).decode(bytes));
  }
  return [...families];
}
