import type { Transition } from '@nianbao/core/workflow';

/** What people may be. One person has one role in one jurisdiction. */
export const roles = ['clerk', 'reviewer', 'office', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * - `own`: what belongs to the caller's agency
 * - `all`: what belongs to the caller's jurisdiction
 * - `none`: refused
 */
export type Grant = 'none' | 'own' | 'all';

/** Who may call a route: everybody, everybody who is signed in, or by role. */
export type Permission = 'public' | 'signedIn' | Readonly<Record<Role, Grant>>;

const readReports = { clerk: 'own', reviewer: 'all', office: 'all', admin: 'all' } as const;
const writeReports = { clerk: 'own', reviewer: 'none', office: 'all', admin: 'all' } as const;
const stepReports = { clerk: 'own', reviewer: 'all', office: 'all', admin: 'all' } as const;
const remarkReports = { clerk: 'none', reviewer: 'all', office: 'all', admin: 'all' } as const;
const rollUp = { clerk: 'none', reviewer: 'all', office: 'all', admin: 'all' } as const;
const manageAgencies = { clerk: 'none', reviewer: 'none', office: 'all', admin: 'all' } as const;
const administer = { clerk: 'none', reviewer: 'none', office: 'none', admin: 'all' } as const;

/**
 * Every route of the service and who may call it. A route that is not here does not start:
 * the application refuses to be made without an entry for each.
 */
export const permissions = {
  'GET /health': 'public',
  'GET /ready': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /api/v1/reference': 'public',
  'GET /api/v1/session': 'public',
  'POST /api/v1/session': 'public',
  'DELETE /api/v1/session': 'public',
  'GET /api/v1/formats': 'public',
  'GET /api/v1/formats/{id}': 'public',
  'GET /api/v1/formats/{id}/schema': 'public',
  'GET /api/v1/rules': 'public',

  'GET /api/v1/me': 'signedIn',
  'PUT /api/v1/me/password': 'signedIn',
  'POST /api/v1/validate': 'signedIn',
  'POST /api/v1/read': 'signedIn',
  'POST /api/v1/render': 'signedIn',

  'GET /api/v1/agencies': readReports,
  'POST /api/v1/agencies': manageAgencies,
  'GET /api/v1/users': administer,
  'POST /api/v1/users': administer,

  'GET /api/v1/reports': readReports,
  'POST /api/v1/reports': writeReports,
  'POST /api/v1/reports/import': writeReports,
  'GET /api/v1/reports/{id}': readReports,
  'PUT /api/v1/reports/{id}': writeReports,
  'PATCH /api/v1/reports/{id}': writeReports,
  'DELETE /api/v1/reports/{id}': writeReports,
  'POST /api/v1/reports/{id}/transitions': stepReports,
  'GET /api/v1/reports/{id}/findings': readReports,
  'GET /api/v1/reports/{id}/render': readReports,
  'GET /api/v1/reports/{id}/comparison': readReports,
  'GET /api/v1/reports/{id}/evidence': readReports,
  'GET /api/v1/reports/{id}/versions': readReports,
  'GET /api/v1/reports/{id}/versions/{revision}': readReports,
  'GET /api/v1/reports/{id}/remarks': readReports,
  'POST /api/v1/reports/{id}/remarks': remarkReports,
  'POST /api/v1/reports/{id}/remarks/{remark}/answers': stepReports,
  'PUT /api/v1/reports/{id}/remarks/{remark}/state': remarkReports,
  'GET /api/v1/rollups/{year}': rollUp,
  'GET /api/v1/rollups/{year}/render': rollUp,
  'GET /api/v1/rollups/{year}/cells/{cell}': rollUp,
} as const satisfies Readonly<Record<string, Permission>>;

export type RouteKey = keyof typeof permissions;

/** Who takes the steps of either side of the workflow. An office may also do what its agencies do. */
export const workflowRoles: Readonly<Record<Transition['by'], readonly Role[]>> = {
  agency: ['clerk', 'office', 'admin'],
  office: ['reviewer', 'office', 'admin'],
};

/** What a role may do on a route. */
export function grantOf(permission: Permission, role: Role | undefined): Grant {
  if (permission === 'public') return 'all';
  if (role === undefined) return 'none';
  return permission === 'signedIn' ? 'all' : permission[role];
}
