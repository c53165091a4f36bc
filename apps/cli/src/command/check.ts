import { allRules, ruleSetHash } from '@nianbao/core';
import { runId } from '../batch/run-id.ts';
import { runResults, type BatchOptions } from '../batch/run-results.ts';
import type { Need, TaskResult } from '../batch/task.ts';
import { previousReports } from '../document/previous-reports.ts';
import type { Context } from '../program/context.ts';
import type { ExitCode } from '../program/exit-code.ts';
import { makeSarifWriter } from '../sarif/sarif-log.ts';
import type { SarifPart } from '../sarif/sarif-part.ts';
import { write } from '../terminal/terminal.ts';
import { dayOf } from './day.ts';

export interface CheckCommandOptions extends BatchOptions {
  readonly sarif?: boolean;
  readonly previous?: readonly string[];
  readonly today?: string;
}

/** Documents → findings: text for people, one JSON object a line, or one SARIF log. */
export async function checkCommand(
  files: readonly string[],
  options: CheckCommandOptions,
  context: Context,
): Promise<ExitCode> {
  const today = dayOf(options.today);
  const names = options.previous ?? [];
  const previous = names.length > 0 ? await previousReports(names, context) : undefined;
  const sarif = options.sarif ? await sarifTo(context) : undefined;
  const code = await runResults(
    {
      files,
      options,
      need: () => ({ kind: 'check', today, hasPrevious: previous !== undefined, shape: shapeOf(options) }),
      // Not the day unless it was named: a run that goes on after midnight is the same run.
      run: runId('check', ruleSetHash(allRules), options.today ?? null, names),
      answerPrevious: previous?.matching,
      handle: sarif?.add,
    },
    context,
  );
  await sarif?.end();
  return code;
}

function shapeOf({ sarif, json, out }: CheckCommandOptions): (Need & { kind: 'check' })['shape'] {
  if (sarif) return 'sarif';
  return json || out !== undefined ? 'record' : 'text';
}

async function sarifTo({ terminal: { stdout }, language }: Context) {
  const writer = await makeSarifWriter(language, (text) => write(stdout, text));
  return {
    // Made by our own threads.
    add: ({ text }: TaskResult) => writer.add(JSON.parse(text) as SarifPart),
    end: writer.end,
  };
}
