import { judge, type Judgement } from '../findings/judgement.ts';
import { judgementRecord } from '../findings/judgement-record.ts';
import { judgementText } from '../findings/judgement-text.ts';
import { problemLines } from '../findings/problem-text.ts';
import { withoutControls } from '../document/file-name.ts';
import type { Document } from '../document/document.ts';
import { stateOf, type SourceState } from '../document/source-state.ts';
import { recordOfDocument } from '../document/read-record.ts';
import { sarifPart } from '../sarif/sarif-part.ts';
import { makeColors } from '../terminal/colors.ts';
import type { Need, Outcome, PreviousAnswer, PreviousQuestion, Task, TaskResult } from './task.ts';

export type AskPrevious = (question: PreviousQuestion) => Promise<PreviousAnswer>;

const nobody: AskPrevious = async () => ({ report: undefined, problems: [] });

/** Makes of a document what is needed. */
export async function makeResult(
  document: Document,
  task: Task,
  askPrevious: AskPrevious = nobody,
): Promise<TaskResult> {
  const { need } = task;
  switch (need.kind) {
    case 'document':
      return { outcome: outcomeOfDocument(document), text: '', notes: '', document };
    case 'read':
      return readResult(document, need, task);
    case 'check':
      return checkResult(document, need, task, askPrevious);
  }
}

function readResult(document: Document, need: Need & { kind: 'read' }, task: Task): TaskResult {
  const { file, report, problems } = document;
  const record = recordOfDocument(document, stateIn(document, task), task.run, need.evidence);
  const json = JSON.stringify(
    need.shape === 'report' ? report : record,
    null,
    need.shape === 'record' ? 0 : 2,
  );
  const text = need.shape === 'report' && !report ? '' : `${json}\n`;
  return { outcome: outcomeOfDocument(document), text, notes: problemLines(file, problems, task.wording) };
}

async function checkResult(
  document: Document,
  { today, hasPrevious, shape }: Need & { kind: 'check' },
  task: Task,
  askPrevious: AskPrevious,
): Promise<TaskResult> {
  const { report } = document;
  const match =
    report && hasPrevious
      ? await askPrevious({ agency: report.agency, year: report.year })
      : { report: undefined, problems: [] };
  const judgement = judge(document, { previous: match.report, today }, match.problems);
  const outcome = outcomeOfJudgement(judgement);
  return { outcome, text: textOf(judgement, shape, task), notes: '', stop: match.stop };
}

function textOf(judgement: Judgement, shape: 'text' | 'record' | 'sarif', task: Task): string {
  const { language, colors } = task.wording;
  switch (shape) {
    case 'record':
      return `${JSON.stringify(judgementRecord(judgement, stateIn(judgement.document, task), task.run))}\n`;
    case 'sarif':
      return JSON.stringify(sarifPart(judgement, language));
    case 'text':
      return withoutControls(`${judgementText(judgement, language, makeColors(colors.out))}\n`);
  }
}

function stateIn({ sha256 }: Document, { source }: Task): SourceState | null {
  return stateOf(source, sha256 ?? null);
}

function outcomeOfDocument({ file, report, problems }: Document): Outcome {
  return { file, status: report ? 'fine' : 'unusable', problems: codesOf(problems), rules: {}, tally: null };
}

function outcomeOfJudgement(judgement: Judgement): Outcome {
  const { document, status } = judgement;
  const problems = codesOf(judgement.problems);
  if (judgement.status === 'unusable')
    return { file: document.file, status, problems, rules: {}, tally: null };
  const rules: Record<string, number> = {};
  for (const { rule, status: ended, justification } of judgement.result.findings)
    if (ended === 'fail' && !justification) rules[rule] = (rules[rule] ?? 0) + 1;
  return { file: document.file, status, problems, rules, tally: judgement.tally };
}

function codesOf(problems: Document['problems']): Outcome['problems'] {
  return problems.map(({ code, severity }) => ({ code, severity }));
}
