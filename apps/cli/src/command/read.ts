import type { Report } from '@nianbao/core';
import { eachDocument } from '../document/each-document.ts';
import type { Document } from '../document/read-document.ts';
import { findSources } from '../document/sources.ts';
import { writeProblems } from '../findings/write-problems.ts';
import type { Context } from '../program/context.ts';
import { exitCode, graver, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface ReadOptions {
  readonly evidence?: boolean;
  readonly json?: boolean;
}

/**
 * Documents → report JSON. One named file gives the report itself, so that it can be saved and edited;
 * several files, or `--json`, give one record a line: file, report, problems.
 */
export async function readCommand(
  files: readonly string[],
  options: ReadOptions,
  context: Context,
): Promise<ExitCode> {
  const { sources, isSingle } = await findSources(files);
  const { stdout } = context.terminal;
  const isRecord = options.json === true || !isSingle;
  let code: ExitCode = exitCode.fine;
  await eachDocument(sources, context.terminal, async (document) => {
    if (!document.report) code = graver(code, exitCode.unusable);
    if (isRecord) await write(stdout, `${JSON.stringify(recordOf(document, options))}\n`);
    else if (options.evidence)
      await write(stdout, `${JSON.stringify(recordOf(document, options), null, 2)}\n`);
    else await writeReport(document.report, context);
    if (!options.json) await writeProblems(document.file, document.problems, context);
  });
  return code;
}

function recordOf(document: Document, { evidence }: ReadOptions): object {
  const { file, fileType, report, problems, cells, texts, unused } = document;
  const record = { file, fileType, status: report ? 'fine' : 'unusable', report, problems };
  return evidence ? { ...record, evidence: { cells, texts, unused } } : record;
}

async function writeReport(report: Report | null, { terminal }: Context): Promise<void> {
  if (report) await write(terminal.stdout, `${JSON.stringify(report, null, 2)}\n`);
}
