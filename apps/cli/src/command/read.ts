import { runId } from '../batch/run-id.ts';
import { runResults, type BatchOptions } from '../batch/run-results.ts';
import type { Context } from '../program/context.ts';
import type { ExitCode } from '../program/exit-code.ts';

export interface ReadOptions extends BatchOptions {
  readonly evidence?: boolean;
}

/**
 * Documents → report JSON. One named file gives the report itself, so that it can be saved and edited;
 * several files, `--json` or `--out` give one record a line: file, report, problems.
 */
export function readCommand(
  files: readonly string[],
  options: ReadOptions,
  context: Context,
): Promise<ExitCode> {
  const evidence = options.evidence ?? false;
  const shape = (isSingle: boolean) => {
    if (options.json || !isSingle) return 'record';
    return evidence ? 'prettyRecord' : 'report';
  };
  return runResults(
    {
      files,
      options,
      need: (isSingle) => ({ kind: 'read', evidence, shape: shape(isSingle) }),
      run: runId('read', evidence),
    },
    context,
  );
}
