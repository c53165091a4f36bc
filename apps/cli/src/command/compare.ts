import { compareReports, formatById, type ComparedReport } from '@nianbao/core';
import { comparisonText } from '../comparison/comparison-text.ts';
import { withoutControls } from '../document/file-name.ts';
import { eachDocument } from '../document/each-document.ts';
import { reportOf } from '../document/report-of.ts';
import { findSources } from '../document/sources.ts';
import { writeProblems } from '../findings/write-problems.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { documentLanguage, isDocumentWanted, type DocumentOutputOptions } from '../render/document-output.ts';
import { usageError } from '../program/usage-problem.ts';
import { write } from '../terminal/terminal.ts';

export interface CompareOptions extends DocumentOutputOptions {
  readonly json?: boolean;
}

/** Two reports, of two years or two versions, in any two file types: what changed in the tables and in the text. */
export async function compareCommand(
  files: readonly [before: string, after: string],
  options: CompareOptions,
  context: Context,
): Promise<ExitCode> {
  const { sources } = await findSources(files);
  if (sources.length !== 2)
    throw usageError({
      zh: 'compare 对照两份报告，不接受文件夹。',
      en: 'compare takes two reports, not folders.',
    });
  const reports: ComparedReport[] = [];
  await eachDocument(sources, context, async (document) => {
    const report = reportOf(document);
    await writeProblems(document.file, document.problems, context);
    const format = formatById(report.format);
    if (!format) throw new Error(`Format "${report.format}" was read and is not known`);
    reports.push({ format, report });
  });
  const [before, after] = reports;
  if (!before || !after) throw usageError({ zh: 'compare 须有两份报告。', en: 'compare takes two reports.' });
  if (isDocumentWanted(options)) {
    const [{ documentOfComparison }, { writeDocument }] = await documentMakers();
    const language = documentLanguage(options);
    return writeDocument(documentOfComparison(before.report, after.report, { language }), options, context);
  }
  const comparison = compareReports(before, after);
  const text = options.json
    ? JSON.stringify(comparison)
    : withoutControls(comparisonText(comparison, { before, after }, context));
  await write(context.terminal.stdout, `${text}\n`);
  return exitCode.fine;
}

/** Loaded when a document is asked for: what a terminal shows needs none of it. */
function documentMakers() {
  return Promise.all([import('@nianbao/render'), import('../render/write-document.ts')]);
}
