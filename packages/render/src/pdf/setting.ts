import type { Problem } from '@nianbao/core';
import { RenderError, renderProblems } from '../render-problems.ts';
import { familiesIn, fontChains, loadFontSet, missingCharacters, type FontSet } from './font-set.ts';
import { Typesetter } from './typesetter.ts';

/** A typesetter with the fonts it sets in, and the families of each role. */
export interface Setting {
  readonly fonts: FontSet;
  readonly typesetter: Typesetter;
  readonly chains: ReturnType<typeof fontChains>;
}

const settings = new Map<string, Promise<Setting>>();

/**
 * One typesetter for each set of fonts, for as long as the process runs.
 * @throws RenderError (`render.fonts.folderUnusable`) when the folder cannot be used
 */
export async function settingFor(folder: string | undefined): Promise<Setting> {
  const fonts = await loadFontSet(folder);
  const known = settings.get(fonts.key);
  if (known) return known;
  const starting = start(fonts);
  settings.set(fonts.key, starting);
  starting.catch(() => settings.delete(fonts.key));
  return starting;
}

async function start(fonts: FontSet): Promise<Setting> {
  const typesetter = new Typesetter(fonts.paths);
  return { fonts, typesetter, chains: fontChains(await typesetter.families(familiesIn(fonts))) };
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
