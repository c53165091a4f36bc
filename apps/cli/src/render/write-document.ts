import { closePdfWorkers } from '@nianbao/render/pdf';
import type { ReportDocument } from '@nianbao/render';
import { RenderError, writers, type Writer } from '@nianbao/render/writers';
import { writeOutput } from '../output/write-output.ts';
import { writeProblems } from '../findings/write-problems.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { usageError } from '../program/usage-problem.ts';
import { write } from '../terminal/terminal.ts';
import type { DocumentOutputOptions } from './document-output.ts';
import { targetOf, isBinary, writerFor } from './targets.ts';

/**
 * Sets a document and writes it whole or not at all.
 * @throws ProblemError when it cannot be made as this file type, or the place cannot be written to.
 */
export async function writeDocument(
  document: ReportDocument,
  options: DocumentOutputOptions,
  context: Context,
): Promise<ExitCode> {
  const writer = writerFor(options.to, options.output);
  const set = setterOf(writer);
  const target = await targetOf(
    options.output,
    { isSingle: true },
    isBinary(writer) && context.terminal.isRead,
  );
  if (target.kind === 'folder')
    throw usageError({ zh: '请用 -o 指定文件，不是文件夹。', en: 'Name a file with -o, not a folder.' });
  try {
    const bytes = await set(document, {
      fonts: options.fonts === undefined ? undefined : { folder: options.fonts },
      standard: options.pdfStandard,
    });
    if (target.kind === 'stdout') await write(context.terminal.stdout, bytes);
    else await writeOutput(target.file, bytes);
    return exitCode.fine;
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    await writeProblems(options.output ?? '-', error.problems, context);
    return exitCode.unusable;
  } finally {
    await closePdfWorkers();
  }
}

function setterOf({ id, set }: Writer): NonNullable<Writer['set']> {
  if (set) return set;
  const able = writers.filter((writer) => writer.set !== undefined).map((writer) => writer.id);
  throw usageError({
    zh: `${id} 只用于单份报告；这里可用：${able.join('、')}。`,
    en: `${id} draws a single report; use one of ${able.join(', ')} here.`,
  });
}
