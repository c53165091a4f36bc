import { serveTasks } from '@nianbao/ingest/worker';
import { runTask } from './run-task.ts';
import type { PreviousAnswer, Task, TaskResult } from './task.ts';

// Runs in a worker thread.
serveTasks<Task, TaskResult>((task, ask) =>
  // Our own main thread answers, and it knows one kind of question.
  runTask(task, async (question) => (await ask(question)) as PreviousAnswer),
);
