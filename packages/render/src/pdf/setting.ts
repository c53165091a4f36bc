import type { Problem } from '@nianbao/core';
import { RenderError, renderProblems } from '../render-problems.ts';
import { packagedFamilies } from './font-families.ts';
import {
  familiesIn,
  fontChains,
  fontPaths,
  missingCharacters,
  readFontSet,
  type FontSet,
} from './font-set.ts';
import { Typesetter } from './typesetter.ts';

/** A typesetter with the fonts it sets in, and the families of each role. */
export interface Setting {
  readonly fonts: FontSet;
  readonly typesetter: Typesetter;
  readonly chains: ReturnType<typeof fontChains>;
}

const settings = new Map<string, Promise<Setting>>();

/**
 * One typesetter for each folder of fonts, for as long as the process runs.
 * @throws RenderError (`render.fonts.folderUnusable`) when the folder cannot be used
 */
export function settingFor(folder: string | undefined): Promise<Setting> {
  const key = folder ?? '';
  const known = settings.get(key);
  if (known) return known;
  const starting = start(folder);
  settings.set(key, starting);
  // A folder that was wrong may be right the next time.
  starting.catch(() => settings.delete(key));
  return starting;
}

/** The first worker starts while the fonts are read here. */
async function start(folder: string | undefined): Promise<Setting> {
  const paths = await fontPaths(folder);
  const typesetter = new Typesetter(paths);
  typesetter.prepare();
  try {
    const fonts = await readFontSet(paths, folder);
    const known =
      folder === undefined ? Object.values(packagedFamilies) : await typesetter.families(familiesIn(fonts));
    return { fonts, typesetter, chains: fontChains([...new Set(known)]) };
  } catch (error) {
    await typesetter.close();
    throw error;
  }
}

/** Ends the workers that are kept for the next document; new ones start when there is one. */
export async function closeSettings(): Promise<void> {
  const open = [...settings.values()];
  settings.clear();
  await Promise.all(open.map(async (setting) => (await setting).typesetter.close()));
}

/** The geta mark is what Chinese printers set for a character they have no type for. */
const GETA = '\u3013';

/**
 * The text as the fonts can set it: characters without a glyph become 〓 and are told to `onProblem`.
 * @throws RenderError (`render.glyphs.missing`) when there are such characters and no `onProblem`
 */
export function settableText(
  text: string,
  fonts: FontSet,
  onProblem: ((problem: Problem) => void) | undefined,
): string {
  const missing = missingCharacters(fonts, text);
  if (missing.length === 0) return text;
  const problem = renderProblems.glyphsMissing({ characters: missing });
  if (!onProblem) throw new RenderError([problem]);
  onProblem(problem);
  const gone = new Set(missing);
  return Array.from(text, (each) => (gone.has(each) ? GETA : each)).join('');
}
