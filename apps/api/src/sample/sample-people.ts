import type { Transition } from '@nianbao/core/workflow';
import { sampleAccounts, type SampleAgency } from './sample-county.ts';

/** The ids of the accounts that act in the sample county. */
export interface SamplePeople {
  /** Who does what an agency does, or what the competent office does for it. */
  readonly by: (side: Transition['by'], agency: Pick<SampleAgency, 'id'>) => string;
}

/**
 * An agency with a clerk has its clerk, the others are seen to by the head of the office; the office has its reviewer.
 * @param ids by user name
 */
export function samplePeople(ids: ReadonlyMap<string, string>): SamplePeople {
  const idOf = (username: string | undefined): string => {
    const id = ids.get(username ?? 'office');
    if (id === undefined) throw new Error(`The sample county has no account "${username}"`);
    return id;
  };
  const clerkOf = (agencyId: string) =>
    sampleAccounts.find((account) => account.role === 'clerk' && account.agencyId === agencyId)?.username;
  return { by: (side, { id }) => idOf(side === 'office' ? 'reviewer' : clerkOf(id)) };
}
