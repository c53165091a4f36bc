import { dirname } from 'node:path';
import type { Problem } from '@nianbao/core';
import { closePdfWorkers } from '@nianbao/render/pdf';
import { RenderError, type PdfStandard, type Writer, type WriterOptions } from '@nianbao/render/writers';
import { eachDocument } from '../document/each-document.ts';
import type { Document } from '../document/document.ts';
import type { ThreadSource } from '../document/read-document.ts';
import { findSources } from '../document/sources.ts';
import { writeProblems } from '../findings/write-problems.ts';
import { makeFolder, writeOutput } from '../output/write-output.ts';
import type { Context } from '../program/context.ts';
import { exitCode, graver, type ExitCode } from '../program/exit-code.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { reportLook, type LookOptions } from '../render/report-look.ts';
import { fileIn, isBinary, targetOf, writerFor, type Target } from '../render/targets.ts';
import { write } from '../terminal/terminal.ts';

export interface RenderCommandOptions extends LookOptions {
  readonly to?: string;
  readonly output?: string;
  readonly ndjson?: boolean;
  /** English beside the official labels. */
  readonly bilingual?: boolean;
  /** A folder of font files to use before the packaged ones. */
  readonly fonts?: string;
  readonly pdfStandard?: PdfStandard;
}

/** Documents → rendered files. One that cannot be rendered is told and skipped. */
export async function renderCommand(
  files: readonly string[],
  options: RenderCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const found = await findSources(files, options.ndjson);
  const writer = writerFor(options.to, options.output);
  const target = await targetOf(options.output, found, isBinary(writer) && context.terminal.isRead);
  const lookOf = await reportLook(options, context);
  const written = new Set<string>();
  let code: ExitCode = exitCode.fine;
  try {
    await eachDocument(found.sources, context, async (document, source) => {
      const problems = await renderOne(document, {
        writer,
        file: fileOf(target, source, writer),
        written,
        options,
        lookOf,
        context,
      });
      if (problems.length > 0 || !document.report) code = graver(code, exitCode.unusable);
      await writeProblems(document.file, [...document.problems, ...problems], context);
    });
  } finally {
    await closePdfWorkers();
  }
  return code;
}

function fileOf(target: Target, source: ThreadSource, writer: Writer): string | null {
  switch (target.kind) {
    case 'stdout':
      return null;
    case 'file':
      return target.file;
    case 'folder':
      return fileIn(target.folder, source, writer);
  }
}

interface Work {
  readonly writer: Writer;
  /** `null`: standard output. */
  readonly file: string | null;
  /** Files of this run, none of which may be written twice. */
  readonly written: Set<string>;
  readonly options: RenderCommandOptions;
  readonly lookOf: Awaited<ReturnType<typeof reportLook>>;
  readonly context: Context;
}

function writerOptionsOf({ bilingual, fonts, pdfStandard }: RenderCommandOptions): WriterOptions {
  return {
    language: bilingual ? 'en' : 'zh',
    fonts: fonts === undefined ? undefined : { folder: fonts },
    standard: pdfStandard,
  };
}

/** Renders one document that was read, and gives what kept it from being rendered. */
async function renderOne({ report }: Document, work: Work): Promise<readonly Problem[]> {
  const { writer, file, written, options, lookOf, context } = work;
  if (!report) return [];
  if (file !== null && written.has(file)) return [cliProblems.outputTwice({ file })];
  try {
    const bytes = await writer.render(report, { ...writerOptionsOf(options), ...lookOf(report) });
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
