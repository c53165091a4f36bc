import type { ReportVersion } from '../api/workflow-api.ts';

/** Several versions that one person saved in one sitting, as one line of the history. */
export interface VersionGroup {
  /** The newest of them: what looking at the group shows. */
  readonly version: ReportVersion;
  /** How many versions it stands for. */
  readonly count: number;
  /** Ids of cells and names of fields changed in any of them. */
  readonly cells: readonly string[];
  readonly fields: readonly string[];
}

/** Changes further apart than this are told apart, in milliseconds. */
const SITTING = 30 * 60_000;

/** Autosave makes many versions: those of one sitting are read together. Newest first, as given. */
export function groupVersions(versions: readonly ReportVersion[]): readonly VersionGroup[] {
  const groups: VersionGroup[] = [];
  let oldest: ReportVersion | undefined;
  for (const version of versions) {
    const last = groups.at(-1);
    if (last && oldest && isOneSitting(oldest, version))
      groups[groups.length - 1] = {
        ...last,
        count: last.count + 1,
        cells: [...new Set([...last.cells, ...version.cells])],
        fields: [...new Set([...last.fields, ...version.fields])],
      };
    else groups.push({ version, count: 1, cells: version.cells, fields: version.fields });
    oldest = version;
  }
  return groups;
}

function isOneSitting(newer: ReportVersion, older: ReportVersion): boolean {
  return (
    newer.action === 'patched' &&
    older.action === 'patched' &&
    newer.changedBy.id === older.changedBy.id &&
    Date.parse(newer.changedAt) - Date.parse(older.changedAt) <= SITTING
  );
}
