export { deadlinesOf, isForLevel, statutoryDeadlines, type Deadlines } from './deadlines.ts';
export { judgeTransition, type Judgement, type TransitionRequest } from './judge-transition.ts';
export { workflowProblems } from './problems.ts';
export { isEditable, reportStatuses, statusNames, type ReportStatus } from './report-status.ts';
export { transitions, workflowActions, type Transition, type WorkflowAction } from './transitions.ts';
export {
  calendarAsDelivered,
  dayDue,
  isWorkday,
  whenOffChoices,
  type WhenOff,
  type WorkCalendar,
} from './work-calendar.ts';
