import { compareWithOffice, type OfficeDifference, type RollUp } from '@nianbao/core';
import { eachDocument } from '../document/each-document.ts';
import { reportOf } from '../document/report-of.ts';
import { withoutControls } from '../document/file-name.ts';
import { findSources } from '../document/sources.ts';
import { writeProblems } from '../findings/write-problems.ts';
import type { Context } from '../program/context.ts';
import { exitCode, graver, type ExitCode } from '../program/exit-code.ts';
import { documentLanguage, isDocumentWanted, type DocumentOutputOptions } from '../render/document-output.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { addUp, type Collected } from '../rollup/add-up.ts';
import { readMembers } from '../rollup/read-members.ts';
import { rollUpText } from '../rollup/roll-up-text.ts';
import { write } from '../terminal/terminal.ts';

export interface RollUpOptions extends DocumentOutputOptions {
  readonly json?: boolean;
  readonly ndjson?: boolean;
  /** File that names the agencies of the level. */
  readonly expected?: string;
  /** The report that the office made of the whole level. */
  readonly office?: string;
  /** Whose report the document is. */
  readonly agency?: string;
}

/** What a level is called that nobody has named. */
const LEVEL = '本级';

/** Reports of one year added up cell by cell, each agency once: the sum, who is in it, who is missing. */
export async function rollUpCommand(
  files: readonly string[],
  options: RollUpOptions,
  context: Context,
): Promise<ExitCode> {
  const expected = options.expected === undefined ? undefined : await readMembers(options.expected);
  const { collected, code } = await collect(files, options.ndjson, context);
  const [first, ...others] = collected;
  if (!first) return code;
  const added = addUp([first, ...others], expected);
  for (const { file, problem } of added.refused) await writeProblems(file, [problem], context);
  if (isDocumentWanted(options)) {
    const [{ documentOfRollUp }, { writeDocument }] = await documentMakers();
    const { rollUp, year } = added;
    const facts = { agency: options.agency ?? LEVEL, year, language: documentLanguage(options) };
    const written = await writeDocument(documentOfRollUp(rollUp, facts), options, context);
    return added.refused.length > 0 ? exitCode.unusable : graver(code, written);
  }
  const result = added.rollUp.result();
  const differences = await differencesOf(added.rollUp, options.office, context);
  const text = options.json
    ? JSON.stringify({ year: added.year, ...result, present: added.present, differences })
    : withoutControls(rollUpText(added, result, differences, context));
  await write(context.terminal.stdout, `${text}\n`);
  if (added.refused.length > 0) return exitCode.unusable;
  return differences && differences.length > 0 ? graver(code, exitCode.findings) : code;
}

async function collect(
  files: readonly string[],
  isNdjson: boolean | undefined,
  context: Context,
): Promise<{ collected: readonly Collected[]; code: ExitCode }> {
  const { sources } = await findSources(files, isNdjson);
  const collected: Collected[] = [];
  let code: ExitCode = exitCode.fine;
  await eachDocument(sources, context, async ({ file, report, problems }) => {
    if (report) collected.push({ file, report });
    else code = exitCode.unusable;
    await writeProblems(file, problems, context);
  });
  return { collected, code };
}

async function differencesOf(
  rollUp: RollUp,
  office: string | undefined,
  context: Context,
): Promise<readonly OfficeDifference[] | undefined> {
  if (office === undefined) return undefined;
  const { sources } = await findSources([office]);
  const found: (readonly OfficeDifference[])[] = [];
  await eachDocument(sources, context, async (document) => {
    const report = reportOf(document);
    if (report.format !== rollUp.format.id)
      throw new ProblemError(
        cliProblems.officeOtherFormat({
          file: document.file,
          format: report.format,
          expected: rollUp.format.id,
        }),
      );
    found.push(compareWithOffice(rollUp, report));
  });
  return found.flat();
}

/** Loaded when a document is asked for: what a terminal shows needs none of it. */
function documentMakers() {
  return Promise.all([import('@nianbao/render'), import('../render/write-document.ts')]);
}
