import type { ReportItem } from '../api/report-api.ts';
import type { QueueRow } from '../review/queue.ts';

/** Where a report stands with the public. */
export const publicationStates = ['waiting', 'published', 'correcting'] as const;
export type PublicationState = (typeof publicationStates)[number];

export interface PublicationRow {
  readonly item: ReportItem;
  readonly state: PublicationState;
}

/**
 * The reports that the public sees or is about to, in the order of the tree. One that was corrected and approved
 * again waits, while the public still sees what was published before.
 */
export function publicationRows(queue: readonly QueueRow[]): readonly PublicationRow[] {
  return queue.flatMap(({ item }) => {
    const state = item && stateOf(item);
    return state ? [{ item, state }] : [];
  });
}

function stateOf({ status, publishedRevision }: ReportItem): PublicationState | undefined {
  if (status === 'approved') return 'waiting';
  if (status === 'published') return 'published';
  return publishedRevision === null ? undefined : 'correcting';
}

/** Where the public reads a report. */
export function publicAddress(jurisdiction: string, { agency, year }: ReportItem): string {
  return `/public/${encodeURIComponent(jurisdiction)}/agencies/${encodeURIComponent(agency.id)}/${year}/`;
}
