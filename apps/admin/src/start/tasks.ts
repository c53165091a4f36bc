import type { ReportItem } from '../api/report-api.ts';

/** Something that an agency has to do, or waits for. */
export type Task =
  | {
      readonly kind: 'returned' | 'correcting' | 'draft' | 'waiting';
      readonly item: ReportItem;
      readonly due: string;
    }
  /** The report of a year has not been begun. */
  | { readonly kind: 'begin'; readonly year: number; readonly due: string };

const order: Readonly<Record<Task['kind'], number>> = {
  returned: 0,
  correcting: 1,
  draft: 2,
  begin: 3,
  waiting: 4,
};

/**
 * What an agency has to do with its reports, most pressing first. `year` is the one that is written now, `dueOf` the
 * last day for the report of a year.
 */
export function tasksOf(
  items: readonly ReportItem[],
  year: number,
  dueOf: (year: number) => string,
): readonly Task[] {
  const tasks = items.flatMap((item): readonly Task[] => {
    const kind = taskKind(item);
    // A draft of long ago was typed in for the record: nobody waits for it.
    if (kind === 'draft' && item.year < year - 1) return [];
    return kind ? [{ kind, item, due: dueOf(item.year) }] : [];
  });
  const begin: readonly Task[] = items.some((item) => item.year === year)
    ? []
    : [{ kind: 'begin', year, due: dueOf(year) }];
  return [...tasks, ...begin].toSorted((a, b) => order[a.kind] - order[b.kind] || a.due.localeCompare(b.due));
}

function taskKind({ status }: ReportItem): Exclude<Task['kind'], 'begin'> | undefined {
  switch (status) {
    case 'returned':
    case 'correcting':
    case 'draft':
      return status;
    case 'submitted':
    case 'approved':
      return 'waiting';
    case 'published':
      return undefined;
  }
}
