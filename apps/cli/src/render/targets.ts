import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { ThreadSource } from '../document/read-document.ts';
import type { Sources } from '../document/sources.ts';
import { usageError } from '../program/usage-problem.ts';
import { writers, type Writer } from '@nianbao/render/writers';

/** Where rendered files go: to standard output, to one file, or into a folder under names of their own. */
export type Target =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'folder'; readonly folder: string };

/** File types that reports are rendered to. */
export const renderedTypes: readonly string[] = writers.map(({ id }) => id);

/**
 * What to make, from `--to` or from how the output is called.
 * @throws ProblemError when neither says.
 */
export function writerFor(to: string | undefined, output: string | undefined): Writer {
  const extension = extname(output ?? '').toLowerCase();
  const found = writers.find((writer) =>
    to === undefined ? writer.extension === extension : writer.id === to,
  );
  if (found) return found;
  throw usageError({
    zh: `请用 --to 指定文件类型：${renderedTypes.join('、')}。`,
    en: `Name a file type with --to: ${renderedTypes.join(', ')}.`,
  });
}

/** File types that a screen cannot show. */
export function isBinary({ mediaType }: Writer): boolean {
  return !/^text\/|json$|\+xml$/.test(mediaType);
}

/** @throws ProblemError when the output does not fit: bytes onto a screen, or several reports into one file. */
export async function targetOf(
  output: string | undefined,
  { isSingle }: Pick<Sources, 'isSingle'>,
  toScreen: boolean,
): Promise<Target> {
  if (isSingle) {
    if (output !== undefined && output !== '-')
      return (await isFolder(output)) ? { kind: 'folder', folder: output } : { kind: 'file', file: output };
    if (!toScreen) return { kind: 'stdout' };
    throw usageError({
      zh: 'PDF 不能显示在屏幕上，请用 -o 指定文件。',
      en: 'A PDF cannot be shown here: name a file with -o.',
    });
  }
  if (output !== undefined && output !== '-' && ((await isFolder(output)) || extname(output) === ''))
    return { kind: 'folder', folder: output };
  throw usageError({ zh: '多份报告请用 -o 指定文件夹。', en: 'Name a folder with -o for several reports.' });
}

/** The file that a source is rendered to inside a folder. */
export function fileIn(folder: string, source: ThreadSource, { extension }: Writer): string {
  const below = source.kind === 'file' ? source.below : 'report';
  return join(folder, dirname(below), `${basename(below, extname(below))}${extension}`);
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    // It is not there yet: a file or folder to be made.
    return false;
  }
}
