import type { WorkflowAction } from '@nianbao/core/workflow';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';
import type { ReportItem } from '../api/report-api.ts';
import { takeStep } from '../api/workflow-api.ts';

/** A report that a step was not taken with. */
export interface RefusedStep {
  readonly item: ReportItem;
  readonly problem: ProblemBody;
}

export interface BulkStep {
  readonly action: WorkflowAction;
  readonly reason: string;
  /** Reports dealt with so far. */
  readonly onProgress: (done: number) => void;
}

/** So many requests are under way at once. */
const AT_ONCE = 4;

/**
 * Takes a step with each of several reports, as they were when they were listed: a report that has changed since is
 * left alone, and told.
 */
export async function takeSteps(
  items: readonly ReportItem[],
  { action, reason, onProgress }: BulkStep,
): Promise<readonly RefusedStep[]> {
  const refused: RefusedStep[] = [];
  let done = 0;
  const waiting = [...items];
  const work = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) {
      try {
        await takeStep(item.id, `"${item.revision}"`, action, reason);
      } catch (error) {
        refused.push({ item, problem: problemBodyOf(error) });
      }
      onProgress(++done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return refused;
}
