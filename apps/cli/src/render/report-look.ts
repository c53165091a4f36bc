import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Problem, Report } from '@nianbao/core';
import { parseTheme, type Theme } from '@nianbao/render';
import type { WriterOptions } from '@nianbao/render/writers';
import { eachDocument } from '../document/each-document.ts';
import { reportOf } from '../document/report-of.ts';
import { findSources } from '../document/sources.ts';
import type { Context } from '../program/context.ts';
import { ProblemError, systemDetail } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { usageError } from '../program/usage-problem.ts';

/** How rendered reports look beyond the official default. */
export interface LookOptions {
  /** File of a theme. */
  readonly theme?: string;
  /** Files of pictures that the theme or the text names by their SHA-256. */
  readonly images?: readonly string[];
  /** Charts under their tables. */
  readonly charts?: boolean;
  /** Documents of earlier years, for the trend of the charts. */
  readonly history?: readonly string[];
}

type Look = Pick<WriterOptions, 'theme' | 'images' | 'charts' | 'history'>;

/**
 * What the writers are told of a report.
 * @throws ProblemError when a file cannot be used: a document without the red head that was asked for is a wrong one.
 */
export async function reportLook(
  { theme, images = [], charts, history = [] }: LookOptions,
  context: Context,
): Promise<(report: Report) => Look> {
  const pictures = await picturesOf(images);
  const chosen = theme === undefined ? undefined : await themeOf(theme, pictures);
  const earlier = await reportsByAgency(history, context);
  return ({ agency, year }) => ({
    ...(chosen ? { theme: chosen } : {}),
    ...(pictures.size > 0 ? { images: pictures } : {}),
    ...(charts ? { charts } : {}),
    history: (earlier.get(agency) ?? []).filter((report) => report.year !== year),
  });
}

async function themeOf(file: string, pictures: ReadonlyMap<string, Uint8Array>): Promise<Theme> {
  const text = (await bytesOf(file)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ProblemError(cliProblems.recordSyntax({ place: file, detail: String(error) }), error);
  }
  const { theme, problems } = parseTheme(value);
  if (!theme) throw new ProblemError(inFile(file, problems));
  const { logo } = theme;
  if (logo && !pictures.has(logo.image))
    throw usageError({
      zh: `${file} 的徽标是 SHA-256 为 ${logo.image} 的图片，请用 --images 给出它的文件。`,
      en: `${file} has an emblem of the SHA-256 ${logo.image}: name its file with --images.`,
    });
  return theme;
}

function inFile(file: string, [first]: readonly Problem[]): Problem {
  if (!first) throw new Error(`${file} gave neither a theme nor a problem`);
  const { zh, en } = first.message;
  return { ...first, message: { zh: `${file}：${zh}`, en: `${file}: ${en}` } };
}

async function picturesOf(files: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  for (const file of files) {
    const bytes = await bytesOf(file);
    pictures.set(createHash('sha256').update(bytes).digest('hex'), bytes);
  }
  return pictures;
}

async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    const detail = systemDetail(error);
    const problem =
      detail === 'ENOENT' ? cliProblems.fileMissing({ file }) : cliProblems.fileUnreadable({ file, detail });
    throw new ProblemError(problem, error);
  }
}

async function reportsByAgency(
  names: readonly string[],
  context: Context,
): Promise<ReadonlyMap<string, readonly Report[]>> {
  const byAgency = new Map<string, Report[]>();
  if (names.length === 0) return byAgency;
  const { sources } = await findSources(names);
  await eachDocument(sources, context, async (document) => {
    const report = reportOf(document);
    byAgency.set(report.agency, [...(byAgency.get(report.agency) ?? []), report]);
  });
  return byAgency;
}
