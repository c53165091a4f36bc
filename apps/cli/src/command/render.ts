import { dirname } from 'node:path';
import type { Problem } from '@nianbao/core';
import { RenderError } from '@nianbao/render/html';
import { eachDocument } from '../document/each-document.ts';
import type { Document } from '../document/read-document.ts';
import { findSources, type Source } from '../document/sources.ts';
import { writeProblems } from '../findings/write-problems.ts';
import { makeFolder, writeOutput } from '../output/write-output.ts';
import type { Context } from '../program/context.ts';
import { exitCode, graver, type ExitCode } from '../program/exit-code.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { endRendering, renderers, type RenderChoices, type RenderedType } from '../render/renderers.ts';
import { fileIn, targetOf, typeOf, type Target } from '../render/targets.ts';
import { write } from '../terminal/terminal.ts';

export interface RenderCommandOptions extends RenderChoices {
  readonly to?: string;
  readonly output?: string;
}

/** Documents → rendered files. One that cannot be rendered is told and skipped. */
export async function renderCommand(
  files: readonly string[],
  options: RenderCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const found = await findSources(files);
  const type = typeOf(options.to, options.output);
  const target = await targetOf(options.output, found, type === 'pdf' && context.terminal.isRead);
  const written = new Set<string>();
  let code: ExitCode = exitCode.fine;
  try {
    await eachDocument(found.sources, context.terminal, async (document, source) => {
      const problems = await renderOne(document, {
        type,
        file: fileOf(target, source, type),
        written,
        options,
        context,
      });
      if (problems.length > 0 || !document.report) code = graver(code, exitCode.unusable);
      await writeProblems(document.file, [...document.problems, ...problems], context);
    });
  } finally {
    await endRendering(type);
  }
  return code;
}

function fileOf(target: Target, source: Source, type: RenderedType): string | null {
  switch (target.kind) {
    case 'stdout':
      return null;
    case 'file':
      return target.file;
    case 'folder':
      return fileIn(target.folder, source, type);
  }
}

interface Work {
  readonly type: RenderedType;
  /** `null`: standard output. */
  readonly file: string | null;
  /** Files of this run, none of which may be written twice. */
  readonly written: Set<string>;
  readonly options: RenderCommandOptions;
  readonly context: Context;
}

/** Renders one document that was read, and gives what kept it from being rendered. */
async function renderOne({ report }: Document, work: Work): Promise<readonly Problem[]> {
  const { type, file, written, options, context } = work;
  if (!report) return [];
  if (file !== null && written.has(file)) return [cliProblems.outputTwice({ file })];
  try {
    const bytes = await renderers[type](report, options);
    if (file === null) await write(context.terminal.stdout, bytes);
    else {
      await makeFolder(dirname(file));
      await writeOutput(file, bytes);
      written.add(file);
    }
    return [];
  } catch (error) {
    if (error instanceof RenderError) return error.problems;
    if (error instanceof ProblemError) return [error.problem];
    throw error;
  }
}
