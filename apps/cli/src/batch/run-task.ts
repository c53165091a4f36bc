import { readDocument } from '../document/read-document.ts';
import { makeResult, type AskPrevious } from './make-result.ts';
import type { Task, TaskResult } from './task.ts';

/** Reads a document and makes of it what is needed. Runs in a thread. */
export async function runTask(task: Task, askPrevious: AskPrevious): Promise<TaskResult> {
  return makeResult(await readDocument(task.source), task, askPrevious);
}
