import { eachDocument } from '../document/each-document.ts';
import { findSources } from '../document/sources.ts';
import { previousReports } from '../document/previous-reports.ts';
import { addTallies, emptyTally, exitCodeOf, judge, type Judgement } from '../findings/judgement.ts';
import { judgementRecord } from '../findings/judgement-record.ts';
import { judgementText, tallyText } from '../findings/judgement-text.ts';
import type { Context } from '../program/context.ts';
import { exitCode, graver, type ExitCode } from '../program/exit-code.ts';
import { sarifLog } from '../sarif/sarif-log.ts';
import { write } from '../terminal/terminal.ts';
import { dayOf } from './day.ts';

export interface CheckCommandOptions {
  readonly json?: boolean;
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
  const { sources } = await findSources(files);
  const today = dayOf(options.today);
  const previous = await previousReports(options.previous ?? [], context.terminal);
  const writer = writerFor(options, context);
  let code: ExitCode = exitCode.fine;
  await eachDocument(sources, context.terminal, async (document) => {
    const match = previous.matching(document.report, sources.length === 1);
    const judgement = judge(document, { previous: match.report, today }, match.problems);
    code = graver(code, exitCodeOf(judgement));
    await writer.add(judgement);
  });
  await writer.end();
  return code;
}

interface JudgementWriter {
  readonly add: (judgement: Judgement) => Promise<void>;
  readonly end: () => Promise<void>;
}

function writerFor({ json, sarif }: CheckCommandOptions, context: Context): JudgementWriter {
  if (sarif) return sarifWriter(context);
  if (json) return jsonWriter(context);
  return textWriter(context);
}

function jsonWriter({ terminal: { stdout } }: Context): JudgementWriter {
  return {
    add: (judgement) => write(stdout, `${JSON.stringify(judgementRecord(judgement))}\n`),
    end: async () => {},
  };
}

/** A SARIF log is one JSON object: it can only be written when all documents have been seen. */
function sarifWriter({ terminal: { stdout }, language }: Context): JudgementWriter {
  const judgements: Judgement[] = [];
  return {
    add: async (judgement) => {
      judgements.push(judgement);
    },
    end: () => write(stdout, `${JSON.stringify(sarifLog(judgements, language), null, 2)}\n`),
  };
}

function textWriter({ terminal: { stdout }, language, colors, say }: Context): JudgementWriter {
  let documents = 0;
  let unusable = 0;
  let tally = emptyTally;
  return {
    add: async (judgement) => {
      documents++;
      if (judgement.status === 'unusable') unusable++;
      else tally = addTallies(tally, judgement.tally);
      await write(stdout, `${judgementText(judgement, language, colors.out)}\n`);
    },
    end: async () => {
      if (documents < 2) return;
      const sum = tallyText(tally, language);
      const text = say({
        zh: `共 ${documents} 份文件，${unusable} 份无法使用；${sum}`,
        en: `${documents} files, ${unusable} of them unusable; ${sum}`,
      });
      await write(stdout, `\n${colors.out.bold(text)}\n`);
    },
  };
}
