import type { StoredReport } from '../src/reports/report-wire.ts';
import type { Call, Place } from './test-service.ts';

/** Whose thing is touched, from the point of view of callers who all sit in the education bureau. */
export const owners = {
  own: 'education',
  'an agency below': 'museum',
  'an agency beside': 'health',
  'the agency above': 'government',
  'another jurisdiction': 'elsewhere',
} as const satisfies Record<string, Place>;
export type Owner = keyof typeof owners;

/** How each route is called so that nothing but permission can stand in its way, and what success looks like. */
export interface Probe {
  readonly call: (target: StoredReport, fresh: () => number) => { readonly path: string } & Call;
  readonly success: number;
  /** The route touches a report or an agency, and so it matters whose. */
  readonly isOwned?: boolean;
  /** What is answered when that is out of reach: "not there", or for new things "no such agency". */
  readonly outOfReach?: number;
}

/** A route that answers all who may call it alike. */
export const whole = (path: string, success = 200, call: Call = {}): Probe => ({
  call: () => ({ path, ...call }),
  success,
});
/** A route below a report: it matters whose the report is. */
export const owned = (
  below: string,
  success = 200,
  call: (target: StoredReport) => Call = () => ({}),
): Probe => ({
  call: (target) => ({ path: `reports/${target.id}${below}`, ...call(target) }),
  success,
  isOwned: true,
});
