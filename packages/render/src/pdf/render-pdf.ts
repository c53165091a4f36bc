import type { Problem } from '@nianbao/core';
import { documentOf, type DocumentOptions } from '../document/document-of.ts';
import type { AnyReport } from '../document/report-document.ts';
import { RenderError, renderProblems } from '../render-problems.ts';
import { familiesIn, fontChains, loadFontSet, missingCharacters, type FontSet } from './font-set.ts';
import { template } from './template.ts';
import { templateData } from './template-data.ts';
import { Typesetter } from './typesetter.ts';

/** `tagged`: PDF 1.7 with a structure tree. `ua-1`: PDF/UA-1. `a-2a`, `a-2u`, `a-3a`: PDF/A for archives. */
export type PdfStandard = 'tagged' | 'ua-1' | 'a-2a' | 'a-2u' | 'a-3a';

export interface PdfOptions extends DocumentOptions {
  /** `ua-1` unless given. */
  readonly standard?: PdfStandard | undefined;
  /** A folder of font files, such as 方正小标宋, 仿宋_GB2312, 楷体_GB2312 and 黑体, to use before the packaged ones. */
  readonly fonts?: { readonly folder: string } | undefined;
  /** Takes what needs a look in the finished file: characters without a glyph, set as 〓. Without it that is an error. */
  readonly onProblem?: ((problem: Problem) => void) | undefined;
}

/** Most characters that a report may have to be set, with its labels and the data around them. */
const MAX_CHARACTERS = 1_000_000;

/**
 * A report as a PDF in the look of official documents: tagged, with outline and metadata, fonts embedded, text that can
 * be searched. The same report gives the same bytes. Blank cells are printed blank, in drafts marked.
 * @throws RenderError when the format is unknown, the text too long, a font folder unusable, or a character has no glyph
 * and there is no `onProblem`
 * @see GB/T 9704—2012
 */
export async function renderPdf(report: AnyReport, options: PdfOptions = {}): Promise<Uint8Array> {
  const document = documentOf(report, options);
  const fonts = await loadFontSet(options.fonts?.folder);
  const { typesetter, chains } = await settingFor(fonts);
  const data = JSON.stringify(templateData(document, chains, report.signature.date));
  if (data.length > MAX_CHARACTERS)
    throw new RenderError([renderProblems.tooLong({ characters: data.length, limit: MAX_CHARACTERS })]);
  const missing = missingCharacters(fonts, data);
  if (missing.length > 0) {
    const problem = renderProblems.glyphsMissing({ characters: missing });
    if (!options.onProblem) throw new RenderError([problem]);
    options.onProblem(problem);
  }
  const standard = options.standard ?? 'ua-1';
  return typesetter.typeset(
    template,
    replaceAll(data, missing),
    standard === 'tagged' ? undefined : standard,
  );
}

interface Setting {
  readonly typesetter: Typesetter;
  readonly chains: ReturnType<typeof fontChains>;
}

const settings = new Map<string, Promise<Setting>>();

/** One typesetter for each set of fonts, for as long as the process runs. */
function settingFor(fonts: FontSet): Promise<Setting> {
  const known = settings.get(fonts.key);
  if (known) return known;
  const starting = start(fonts);
  settings.set(fonts.key, starting);
  starting.catch(() => settings.delete(fonts.key));
  return starting;
}

async function start(fonts: FontSet): Promise<Setting> {
  const typesetter = new Typesetter(fonts.paths);
  return { typesetter, chains: fontChains(await typesetter.families(familiesIn(fonts))) };
}

/** Ends the workers that `renderPdf` keeps for the next document; it starts new ones when called again. */
export async function closePdfWorkers(): Promise<void> {
  const open = [...settings.values()];
  settings.clear();
  await Promise.all(open.map(async (setting) => (await setting).typesetter.close()));
}

/** The geta mark is what Chinese printers set for a character they have no type for. */
const GETA = '\u3013';

function replaceAll(text: string, characters: readonly string[]): string {
  const gone = new Set(characters);
  return gone.size === 0 ? text : Array.from(text, (each) => (gone.has(each) ? GETA : each)).join('');
}
