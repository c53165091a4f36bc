import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RenderError, renderProblems } from '../render-problems.ts';
import { hasCodePoint } from './character-map.ts';
import { readFontFaces, type FontFace } from './font-file.ts';
import type { FontRole } from '../document/font-role.ts';
import { officialFamilies, packagedFamilies } from './font-families.ts';

/** The fonts a document is set in. */
export interface FontSet {
  readonly faces: readonly FontFace[];
}

const require = createRequire(import.meta.url);
const notoFiles = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
] as const;

/** Cut to the characters of GB/T 2312; the others come from Noto. */
const kaiFile = new URL('../../fonts/kai/LXGWWenKai-GB2312.ttf', import.meta.url);

/**
 * The files of the packaged fonts, and before them those of a folder of the user's.
 * @throws RenderError (`render.fonts.folderUnusable`) when the folder cannot be read or has no font
 */
export async function fontPaths(folder?: string): Promise<readonly string[]> {
  const own = folder === undefined ? [] : await filesIn(folder);
  return [...own, ...notoFiles.map((file) => require.resolve(file)), fileURLToPath(kaiFile)];
}

/**
 * What font files call themselves and which characters they have.
 * @throws RenderError (`render.fonts.folderUnusable`) when a file of the user's folder is no font
 */
export async function readFontSet(paths: readonly string[], folder?: string): Promise<FontSet> {
  const faces = await Promise.all(
    paths.map(async (path) => {
      try {
        return await readFontFaces(path);
      } catch (error) {
        if (!(error instanceof RangeError) || folder === undefined) throw error;
        throw folderUnusable(folder, `${path}: ${error.message}`);
      }
    }),
  );
  return { faces: faces.flat() };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    throw folderUnusable(folder, error instanceof Error ? error.message : String(error));
  }
  const fonts = names.filter((name) =>
    ['.ttf', '.otf', '.ttc', '.otc'].includes(extname(name).toLowerCase()),
  );
  if (fonts.length === 0) throw folderUnusable(folder, 'no .ttf, .otf or .ttc file');
  return fonts.toSorted().map((name) => join(folder, name));
}

function folderUnusable(folder: string, detail: string): RenderError {
  return new RenderError([renderProblems.fontFolderUnusable({ folder, detail })]);
}

/** Family names that the set's files use for themselves, with style words at their end and without. */
export function familiesIn(set: FontSet): readonly string[] {
  const names = set.faces.flatMap((face) => face.families);
  const trimmed = names.map((name) => name.replace(/[\s-]+(?:Regular|Bold|Light|Medium|Book|Roman)$/i, ''));
  return [...new Set([...names, ...trimmed])];
}

/** For each role the families to try in turn; `known` are those that the typesetter can find. */
export function fontChains(known: readonly string[]): Readonly<Record<FontRole, readonly string[]>> {
  const byName = new Map(known.map((name) => [name.toLowerCase(), name]));
  const chain = (role: FontRole) => {
    const official = officialFamilies[role].find((name) => byName.has(name.toLowerCase()));
    return [...new Set([...(official ? [official] : []), packagedFamilies[role], ...known])];
  };
  return {
    title: chain('title'),
    heading: chain('heading'),
    subheading: chain('subheading'),
    body: chain('body'),
    table: chain('table'),
  };
}

/** What is known of a character of the first plane: a font has it or none is needed, or none has it. 0 is not known yet. */
const [SET, MISSING] = [1, 2];
const FIRST_PLANE = 0x1_0000;
const knownCharacters = new WeakMap<FontSet, Uint8Array>();

/** Characters of a text that no font of the set has; spaces and invisible marks need none. */
export function missingCharacters(set: FontSet, text: string): readonly string[] {
  const known = knownCharacters.get(set) ?? new Uint8Array(FIRST_PLANE);
  knownCharacters.set(set, known);
  const missing = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at) ?? 0;
    if (known[codePoint] === SET) continue;
    if (codePoint >= FIRST_PLANE) at++;
    const isMissing = known[codePoint] === MISSING || isMissingFrom(set, codePoint);
    if (codePoint < FIRST_PLANE) known[codePoint] = isMissing ? MISSING : SET;
    if (isMissing) missing.add(String.fromCodePoint(codePoint));
  }
  return [...missing];
}

function isMissingFrom(set: FontSet, codePoint: number): boolean {
  if (/^[\s\p{Cc}\p{Default_Ignorable_Code_Point}]$/u.test(String.fromCodePoint(codePoint))) return false;
  return !set.faces.some((face) => hasCodePoint(face.characters, codePoint));
}
