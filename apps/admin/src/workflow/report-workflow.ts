import type { ReportStatus, Transition, WorkflowAction } from '@nianbao/core/workflow';
import { useQueryClient } from '@tanstack/solid-query';
import { batch, createMemo, type Accessor } from 'solid-js';
import type { ReportItem } from '../api/report-api.ts';
import { takeStep } from '../api/workflow-api.ts';
import type { Autosave } from '../report/autosave.ts';
import type { Me } from '../session/session.ts';
import { possibleSteps } from './possible-steps.ts';

/** Where the open report stands, and the steps that can be taken with it. */
export interface ReportWorkflow {
  readonly item: Accessor<ReportItem>;
  readonly status: Accessor<ReportStatus>;
  /** What the person may do now; the step forward comes first. */
  readonly steps: Accessor<readonly Transition[]>;
  /** Saves what is unsaved, then takes the step. @throws ApiProblem when it is refused. */
  readonly take: (action: WorkflowAction, reason?: string) => Promise<void>;
}

export interface ReportWorkflowOptions {
  readonly item: Accessor<ReportItem>;
  readonly onItem: (item: ReportItem) => void;
  readonly autosave: Autosave;
  readonly me: Accessor<Me | null | undefined>;
}

export function createReportWorkflow({ item, onItem, autosave, me }: ReportWorkflowOptions): ReportWorkflow {
  const queries = useQueryClient();
  return {
    item,
    status: () => item().status,
    steps: createMemo(() => possibleSteps(item().status, me()?.role)),
    async take(action, reason = '') {
      await autosave.flush();
      const { body, tag } = await takeStep(item().id, autosave.tag(), action, reason);
      batch(() => {
        autosave.advance(tag);
        onItem(body);
      });
      await queries.invalidateQueries({ queryKey: ['report', body.id] });
      await queries.invalidateQueries({ queryKey: ['reports'] });
    },
  };
}
