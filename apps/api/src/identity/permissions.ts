import type { Transition } from '@nianbao/core/workflow';

/** What people may be. One person has one role in one jurisdiction. */
export const roles = ['clerk', 'reviewer', 'office', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/**
 * - `own`: what belongs to the agency that the caller sits in
 * - `subtree`: also what belongs to any agency below it; everything of the jurisdiction for a caller without a seat
 * - `none`: refused
 */
export const grants = ['none', 'own', 'subtree'] as const;
export type Grant = (typeof grants)[number];

/** What an API key may be good for. A program never does what is asked of a person: change passwords, make keys. */
export const keyScopes = ['read', 'write', 'workflow', 'administer'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** Who may call a route: everybody, or by role; and what a key must be good for, where keys are taken at all. */
export type Permission = 'public' | (Readonly<Record<Role, Grant>> & { readonly needs: KeyScope | 'person' });

/** A clerk speaks for one agency, everybody else for all below it. */
const everybody = {
  clerk: 'own',
  reviewer: 'subtree',
  office: 'subtree',
  auditor: 'subtree',
  admin: 'subtree',
} as const;
const nobody = { clerk: 'none', reviewer: 'none', office: 'none', auditor: 'none', admin: 'none' } as const;

const signedIn = { needs: 'read', ...everybody } as const;
const inPerson = { needs: 'person', ...everybody } as const;
const readReports = { needs: 'read', ...everybody } as const;
const writeReports = { needs: 'write', ...everybody, reviewer: 'none', auditor: 'none' } as const;
const stepReports = { needs: 'workflow', ...everybody, auditor: 'none' } as const;
const remarkReports = { needs: 'workflow', ...everybody, clerk: 'none', auditor: 'none' } as const;
/** Who made a job may stop it, and who may write also those of others within reach. */
const cancelJobs = { needs: 'write', ...everybody } as const;
const rollUp = { needs: 'read', ...everybody, clerk: 'none' } as const;
const manageAgencies = { needs: 'administer', ...nobody, office: 'subtree', admin: 'subtree' } as const;
const readAccounts = { needs: 'administer', ...nobody, auditor: 'subtree', admin: 'subtree' } as const;
const administer = { needs: 'administer', ...nobody, admin: 'subtree' } as const;

/**
 * Every route of the service and who may call it. A route that is not here does not start:
 * the application refuses to be made without an entry for each.
 */
export const permissions = {
  'GET /health': 'public',
  'GET /ready': 'public',
  'GET /api/v1/openapi.json': 'public',
  'GET /robots.txt': 'public',
  'GET /public': 'public',
  'GET /public/': 'public',
  'GET /public/style.css': 'public',
  'GET /public/sitemap.xml': 'public',
  'GET /public/{place}/': 'public',
  'GET /public/{place}/feed.xml': 'public',
  'GET /public/{place}/search': 'public',
  'GET /api/v1/public/search': 'public',
  'GET /api/v1/public/places': 'public',
  'GET /api/v1/public/reports': 'public',
  'GET /api/v1/public/reports/{id}': 'public',
  'GET /api/v1/public/rollups/{year}': 'public',
  'GET /public/{place}/catalogue.jsonld': 'public',
  'GET /public/{place}/years/{year}/': 'public',
  'GET /public/{place}/years/{year}/{file}': 'public',
  'GET /public/{place}/agencies/{agency}/': 'public',
  'GET /public/{place}/agencies/{agency}/{year}/': 'public',
  'GET /public/{place}/agencies/{agency}/{year}/{file}': 'public',
  'GET /api/v1/reference': 'public',
  'GET /api/v1/session': 'public',
  'POST /api/v1/session': 'public',
  'DELETE /api/v1/session': 'public',
  'GET /api/v1/session/oidc': 'public',
  'GET /api/v1/session/oidc/callback': 'public',
  'GET /api/v1/formats': 'public',
  'GET /api/v1/formats/{id}': 'public',
  'GET /api/v1/formats/{id}/schema': 'public',
  'GET /api/v1/rules': 'public',

  'GET /api/v1/me': signedIn,
  'PUT /api/v1/me/password': inPerson,
  'GET /api/v1/me/sessions': inPerson,
  'DELETE /api/v1/me/sessions/{session}': inPerson,
  'GET /api/v1/api-keys': inPerson,
  'POST /api/v1/api-keys': inPerson,
  'DELETE /api/v1/api-keys/{id}': inPerson,
  'POST /api/v1/validate': signedIn,
  'POST /api/v1/read': signedIn,
  'POST /api/v1/render': signedIn,

  'GET /api/v1/agencies': readReports,
  'POST /api/v1/agencies': manageAgencies,
  'POST /api/v1/agencies/import': manageAgencies,
  'GET /api/v1/agencies/export': readReports,
  'GET /api/v1/agencies/{id}': readReports,
  'PATCH /api/v1/agencies/{id}': manageAgencies,
  'DELETE /api/v1/agencies/{id}': manageAgencies,
  'POST /api/v1/agencies/{id}/successions': manageAgencies,
  'GET /api/v1/users': readAccounts,
  'POST /api/v1/users': administer,
  'GET /api/v1/users/{id}': readAccounts,
  'PATCH /api/v1/users/{id}': administer,
  'POST /api/v1/users/{id}/password': administer,
  'DELETE /api/v1/users/{id}/sessions': administer,
  'GET /api/v1/audit': readAccounts,
  'GET /api/v1/audit/export': readAccounts,

  'GET /api/v1/calendar': signedIn,
  'PUT /api/v1/calendar': manageAgencies,
  'GET /api/v1/deadlines/{year}': signedIn,
  'GET /api/v1/rules/settings': rollUp,
  'PUT /api/v1/rules/settings': manageAgencies,
  'POST /api/v1/rules/trial': manageAgencies,
  'GET /api/v1/search': readReports,
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
  'GET /api/v1/reports/{id}/corrections': readReports,
  'GET /api/v1/reports/{id}/corrections/{number}/render': readReports,
  'POST /api/v1/reports/{id}/images': writeReports,
  'GET /api/v1/reports/{id}/images/{hash}': readReports,
  'GET /api/v1/reports/{id}/versions': readReports,
  'GET /api/v1/reports/{id}/versions/{revision}': readReports,
  'GET /api/v1/reports/{id}/remarks': readReports,
  'POST /api/v1/reports/{id}/remarks': remarkReports,
  'POST /api/v1/reports/{id}/remarks/{remark}/answers': stepReports,
  'PUT /api/v1/reports/{id}/remarks/{remark}/state': remarkReports,
  'POST /api/v1/system/backup': administer,
  'POST /api/v1/reports/transitions': stepReports,
  'POST /api/v1/reminders': manageAgencies,
  'GET /api/v1/notices': signedIn,
  'PUT /api/v1/notices/{id}/read': inPerson,
  'PUT /api/v1/notices/read': inPerson,
  'GET /api/v1/me/notices': signedIn,
  'PUT /api/v1/me/notices': inPerson,
  'GET /api/v1/webhooks': administer,
  'POST /api/v1/webhooks': administer,
  'PUT /api/v1/webhooks/{id}/state': administer,
  'DELETE /api/v1/webhooks/{id}': administer,
  'POST /api/v1/webhooks/{id}/ping': administer,
  'GET /api/v1/webhooks/{id}/deliveries': administer,
  'POST /api/v1/jobs/imports': writeReports,
  'POST /api/v1/jobs/renders': readReports,
  'POST /api/v1/jobs/exports': readReports,
  'POST /api/v1/jobs/recounts': manageAgencies,
  'GET /api/v1/jobs': readReports,
  'GET /api/v1/jobs/{id}': readReports,
  'GET /api/v1/jobs/{id}/items': readReports,
  'GET /api/v1/jobs/{id}/events': readReports,
  'GET /api/v1/jobs/{id}/result': readReports,
  'DELETE /api/v1/jobs/{id}': cancelJobs,
  'GET /api/v1/punctuality/{year}': rollUp,
  'GET /api/v1/rollups/{year}/sums': rollUp,
  'GET /api/v1/rollups/{year}/comparison': rollUp,
  'GET /api/v1/statistics/{year}': rollUp,
  'GET /api/v1/statistics/{year}/findings': rollUp,
  'GET /api/v1/statistics/{year}/cells/{cell}': rollUp,
  'GET /api/v1/statistics/{year}/cells/{cell}/ranking': rollUp,
  'GET /api/v1/statistics/{year}/cells/{cell}/outliers': rollUp,
  'GET /api/v1/statistics/{year}/cells/{cell}/trend': rollUp,
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
  if (permission === 'public') return 'subtree';
  return role === undefined ? 'none' : permission[role];
}
