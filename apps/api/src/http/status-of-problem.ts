import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * HTTP status by problem code. The longest dotted prefix counts, so a whole family can share a line;
 * a code without one is an oversight that a test reports.
 */
export const statusByCode: Readonly<Record<string, ContentfulStatusCode>> = {
  'request.invalid': 400,
  'request.json': 400,
  'request.mediaType': 415,
  'request.tooLarge': 413,
  'request.crossOrigin': 403,
  'request.notFound': 404,
  'request.preconditionRequired': 428,
  'request.preconditionFailed': 412,
  'session.required': 401,
  'session.credentials': 401,
  'session.tooManyAttempts': 429,
  'permission.denied': 403,
  'session.disabled': 403,
  'apiKey.scope': 403,
  'apiKey.personOnly': 403,
  'account.roleAbove': 403,
  'account.seatOutOfReach': 422,
  'account.lastAdministrator': 409,
  'account.passwordMustChange': 403,
  'account.passwordWeak': 422,
  'account.usernameTaken': 409,
  'account.emailTaken': 409,
  'session.singleSignOnOff': 404,
  'agencies.duplicate': 409,
  'agencies.creditCodeTaken': 409,
  'agencies.inUse': 409,
  agencies: 422,
  agencyTable: 422,
  'reports.duplicate': 409,
  'reports.locked': 409,
  'reports.identityFixed': 422,
  'reports.patch': 422,
  'reports.agencyUnknown': 422,
  'reports.noPrevious': 422,
  'reports.noEvidence': 404,
  'reports.idempotencyReused': 422,
  'reports.idempotencyRace': 409,
  rules: 422,
  'remarks.placeUnknown': 422,
  'images.unusable': 422,
  'images.tooMany': 409,
  'remarks.notFound': 404,
  'workflow.notPossible': 409,
  'workflow.blocked': 422,
  'workflow.reasonForFindings': 422,
  'workflow.reasonRequired': 422,
  backup: 422,
  webhooks: 422,
  'jobs.notFound': 404,
  'jobs.noResult': 404,
  'jobs.upload.tooLarge': 413,
  'jobs.upload.broken': 400,
  jobs: 422,
  'documents.tookTooLong': 422,
  'documents.tooMuchMemory': 422,
  'documents.busy': 503,
  'service.notReady': 503,
  internal: 500,
  // Input that core or a reader cannot use: the request is fine, what is in it is not.
  'report.json': 400,
  report: 422,
  'input.tooLarge': 413,
  input: 422,
  render: 422,
};

/** The status for a code, or `undefined` when the table has no line for it. */
export function statusOfProblem(code: string): ContentfulStatusCode | undefined {
  for (let prefix = code; prefix !== ''; prefix = prefix.slice(0, Math.max(0, prefix.lastIndexOf('.')))) {
    const status = statusByCode[prefix];
    if (status !== undefined) return status;
  }
  return undefined;
}
