import { transitions, workflowActions, type ReportStatus, type Transition } from '@nianbao/core/workflow';
import type { Me } from '../session/session.ts';

/** The sides of the workflow that a role acts for, as the service has it; the service has the last word. */
const sides: Readonly<Record<string, readonly Transition['by'][]>> = {
  clerk: ['agency'],
  reviewer: ['office'],
  office: ['agency', 'office'],
  admin: ['agency', 'office'],
};

/** What leads forward is offered first, what takes back after it. */
const forward: ReadonlySet<Transition['action']> = new Set(['submit', 'approve', 'publish']);

/** The steps that somebody of a role can take with a report in a status; the one that leads forward comes first. */
export function possibleSteps(status: ReportStatus, role: Me['role'] | undefined): readonly Transition[] {
  const own = sides[role ?? ''] ?? [];
  return workflowActions
    .map((action) => transitions[action])
    .filter(({ from, by }) => from.includes(status) && own.includes(by))
    .toSorted((a, b) => Number(forward.has(b.action)) - Number(forward.has(a.action)));
}

/** The step is what everybody waits for; the others take something back. */
export function isForward({ action }: Transition): boolean {
  return forward.has(action);
}
