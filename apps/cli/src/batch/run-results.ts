import { findSources } from '../document/sources.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { usageError } from '../program/usage-problem.ts';
import { write } from '../terminal/terminal.ts';
import { finishBatch } from './finish-batch.ts';
import { openResults, type ResultOptions } from './results.ts';
import { runBatch, type BatchLimits } from './run-batch.ts';
import { makeCounter, type Summary } from './summary.ts';
import { summaryText } from './summary-text.ts';
import type { Need, PreviousAnswer, PreviousQuestion, TaskResult } from './task.ts';

/** Options of commands that work on many documents, as the command line gives them. */
export interface BatchOptions extends ResultOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly threads?: string;
  readonly timeLimit?: string;
  readonly memoryLimit?: string;
}

export interface ResultRun {
  readonly files: readonly string[];
  readonly options: BatchOptions;
  readonly need: (isSingle: boolean) => Need;
  readonly run: string;
  readonly answerPrevious?: ((question: PreviousQuestion, isOnly: boolean) => PreviousAnswer) | undefined;
  /** Where each result goes; to the file of results, or to standard output as it is, unless given. */
  readonly handle?: ((result: TaskResult) => Promise<void>) | undefined;
}

/**
 * Runs a command whose results are texts, document by document: to standard output, or to a file that can be gone on
 * with; then the summary, for people on the screen that is free, for machines as JSON.
 */
export async function runResults(work: ResultRun, context: Context): Promise<ExitCode> {
  const { options, files } = work;
  const { sources, isSingle } = await findSources(files, options.ndjson);
  const counter = makeCounter();
  const { file, left, done } = await openResults(options, sources, work.run, counter);
  const isFile = file !== undefined;
  const need = work.need(isSingle && !isFile);
  const isOnly = sources.length === 1 && sources[0]?.kind !== 'ndjson';
  const { answerPrevious } = work;
  try {
    const end = await runBatch(
      {
        sources: left,
        need,
        run: work.run,
        limits: limitsOf(options),
        done,
        isInterleaved: !isFile && context.terminal.isRead,
        answerPrevious: answerPrevious && ((question) => answerPrevious(question, isOnly)),
      },
      context,
      async (result) => {
        counter.add(result.outcome);
        if (work.handle) await work.handle(result);
        else if (file) await file.append(result.text);
        else await write(context.terminal.stdout, result.text);
        if (!options.json && !isFile) await write(context.terminal.stderr, result.notes);
      },
    );
    const summary = counter.summary();
    await writeSummary(summary, need, { isFile, isJson: options.json ?? false, isSingle }, context);
    return await finishBatch(end, left.length, options.out, codeOf(summary), context);
  } finally {
    await file?.close();
  }
}

function codeOf({ byStatus }: Summary): ExitCode {
  if (byStatus.unusable > 0) return exitCode.unusable;
  return byStatus.findings > 0 ? exitCode.findings : exitCode.fine;
}

interface Screen {
  readonly isFile: boolean;
  readonly isJson: boolean;
  readonly isSingle: boolean;
}

async function writeSummary(
  summary: Summary,
  need: Need,
  { isFile, isJson, isSingle }: Screen,
  context: Context,
): Promise<void> {
  const { stdout, stderr, isWatched } = context.terminal;
  const isCheck = need.kind === 'check';
  if (isFile) {
    const text = isJson ? `${JSON.stringify(summary)}\n` : summaryText(summary, isCheck, context);
    await write(stdout, text);
  } else if (need.kind === 'check' && need.shape === 'text') {
    if (summary.documents > 1) await write(stdout, `\n${summaryText(summary, isCheck, context)}`);
  } else if (isWatched && !isSingle) await write(stderr, summaryText(summary, isCheck, context));
}

function limitsOf({ threads, timeLimit, memoryLimit }: BatchOptions): BatchLimits {
  return {
    threads: wholeNumber('--threads', threads, 1, 256),
    seconds: wholeNumber('--time-limit', timeLimit, 1, 86_400),
    megabytes: wholeNumber('--memory-limit', memoryLimit, 16, 1_048_576),
  };
}

function wholeNumber(
  option: string,
  given: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (/^\d+$/.test(given) && value >= least && value <= most) return value;
  throw usageError({
    zh: `${option} 为“${given}”，应为 ${least} 至 ${most} 的整数。`,
    en: `${option} is "${given}"; expected a whole number from ${least} to ${most}.`,
  });
}
