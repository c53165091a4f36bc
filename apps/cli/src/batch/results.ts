import type { LocalText } from '@nianbao/core';
import { isUnchanged } from '../document/source-state.ts';
import type { Source } from '../document/sources.ts';
import { usageError } from '../program/usage-problem.ts';
import { beginResults, resumeResults, type ResultFile } from './result-file.ts';
import type { Counter } from './summary.ts';

export interface ResultOptions {
  /** File of results, one JSON object a line. */
  readonly out?: string | undefined;
  /** Goes on with the file. */
  readonly resume?: boolean | undefined;
}

export interface Results {
  /** `undefined` when results go to standard output. */
  readonly file: ResultFile | undefined;
  /** Sources that are still to be worked on. */
  readonly left: readonly Source[];
  /** How many an earlier run has done. */
  readonly done: number;
}

/**
 * Opens the file of results that was asked for, and finds what is left to do: a document is done when the file has a
 * record of it and the file it was made of is what it was then. What was done counts in the summary.
 * @throws ProblemError when the file cannot be written, or gone on with
 */
export async function openResults(
  { out, resume }: ResultOptions,
  sources: readonly Source[],
  run: string,
  counter: Counter,
): Promise<Results> {
  if (out === undefined) {
    if (resume) throw usageError(withoutOut);
    return { file: undefined, left: sources, done: 0 };
  }
  if (!resume) return { file: await beginResults(out), left: sources, done: 0 };
  if (sources.some(({ kind }) => kind === 'ndjson' || kind === 'stdin')) throw usageError(ofStream);
  const open = new Map(sources.map((source) => [source.name, source]));
  const done = new Set<string>();
  const file = await resumeResults(out, run, async (record) => {
    const source = open.get(record.file);
    if (done.has(record.file)) return false;
    if (source) {
      const { source: state } = record;
      if (source.kind !== 'file' || !state || !(await isUnchanged(source, state))) return false;
      done.add(record.file);
    }
    // A record of a document that this run does not name stays, and counts: it is in the file.
    counter.add(record);
    return true;
  });
  return { file, left: sources.filter(({ name }) => !done.has(name)), done: done.size };
}

const withoutOut: LocalText = {
  zh: '--resume 须与 --out 同用。',
  en: '--resume needs --out.',
};
const ofStream: LocalText = {
  zh: '--resume 只用于文件和文件夹：标准输入和 NDJSON 中做到哪里无从得知。',
  en: '--resume is for files and folders: how far standard input or NDJSON was done is not known.',
};
