export { judgeTransition, type Judgement, type TransitionRequest } from './judge-transition.ts';
export { workflowProblems } from './problems.ts';
export { isEditable, reportStatuses, statusNames, type ReportStatus } from './report-status.ts';
export { transitions, workflowActions, type Transition, type WorkflowAction } from './transitions.ts';
