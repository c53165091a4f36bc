import { randomUUID } from 'node:crypto';
import type { RouteKey } from '../src/identity/permissions.ts';
import type { StoredReport } from '../src/reports/report-wire.ts';
import { owned, whole, type Probe } from './probe.ts';

const noSettings = { off: [], severities: {}, added: [] };
const ifMatch = { 'If-Match': '*' };
const jsonText = (target: StoredReport) => new TextEncoder().encode(JSON.stringify(target.report));

/** Every route with the way it is tried. */
export const probes: Record<RouteKey, Probe> = {
  'GET /health': whole('/health'),
  'GET /ready': whole('/ready'),
  'GET /api/v1/openapi.json': whole('openapi.json'),
  'GET /robots.txt': whole('/robots.txt'),
  'GET /public': whole('/public'),
  'GET /public/': whole('/public/', 301),
  'GET /public/style.css': whole('/public/style.css'),
  'GET /public/sitemap.xml': whole('/public/sitemap.xml'),
  'GET /public/{place}/': whole('/public/qinghe/'),
  'GET /public/{place}/search': whole('/public/qinghe/search?q=公开'),
  'GET /api/v1/public/search': whole('public/search?q=公开&place=qinghe'),
  'GET /api/v1/calendar': whole('calendar'),
  'PUT /api/v1/calendar': whole('calendar', 200, {
    headers: ifMatch,
    body: { whenOff: 'stays', daysOff: [], workdays: [] },
  }),
  'GET /api/v1/deadlines/{year}': whole('deadlines/2023'),
  'GET /api/v1/public/places': whole('public/places'),
  'GET /api/v1/public/reports': whole('public/reports?place=qinghe'),
  // Nothing is published, and what is not published is not there for anybody.
  'GET /api/v1/public/reports/{id}': {
    call: ({ id }) => ({ path: `public/reports/${id}?place=qinghe` }),
    success: 404,
  },
  'GET /api/v1/public/rollups/{year}': whole('public/rollups/2023?place=qinghe'),
  'GET /api/v1/rules/settings': whole('rules/settings'),
  'PUT /api/v1/rules/settings': whole('rules/settings', 200, {
    headers: ifMatch,
    body: { settings: noSettings },
  }),
  'POST /api/v1/rules/trial': whole('rules/trial', 200, { body: { year: 2021, settings: noSettings } }),
  'GET /api/v1/search': whole('search?q=公开'),
  'GET /public/{place}/feed.xml': whole('/public/qinghe/feed.xml'),
  'GET /public/{place}/catalogue.jsonld': whole('/public/qinghe/catalogue.jsonld'),
  'GET /public/{place}/years/{year}/': whole('/public/qinghe/years/2023/'),
  'GET /public/{place}/years/{year}/{file}': whole('/public/qinghe/years/2023/reports.csv'),
  'GET /public/{place}/agencies/{agency}/': whole('/public/qinghe/agencies/education/'),
  // Nothing is published, and what is not published is not there for anybody.
  'GET /public/{place}/agencies/{agency}/{year}/': whole('/public/qinghe/agencies/education/2023/', 404),
  'GET /public/{place}/agencies/{agency}/{year}/{file}': whole('/public/q/agencies/e/2023/v1.json', 404),
  'GET /api/v1/reference': whole('reference'),
  // Every failed attempt counts against its user name.
  'POST /api/v1/session': {
    call: () => ({ path: 'session', body: { username: randomUUID(), password: 'wrong' } }),
    success: 401,
  },
  'GET /api/v1/session': whole('session'),
  'DELETE /api/v1/session': whole('session', 204),
  // No provider is set up; see the tests of single sign-on.
  'GET /api/v1/session/oidc': whole('session/oidc', 404),
  'GET /api/v1/session/oidc/callback': whole('session/oidc/callback', 404),
  'GET /api/v1/formats': whole('formats'),
  'GET /api/v1/formats/{id}': whole('formats/2021'),
  'GET /api/v1/formats/{id}/schema': whole('formats/2021/schema'),
  'GET /api/v1/rules': whole('rules'),
  'GET /api/v1/me': whole('me'),
  'PUT /api/v1/me/password': whole('me/password', 401, {
    body: { current: 'not it', next: 'long enough to be one' },
  }),
  'POST /api/v1/validate': { call: ({ report }) => ({ path: 'validate', body: { report } }), success: 200 },
  'POST /api/v1/read': { call: (target) => ({ path: 'read', body: jsonText(target) }), success: 200 },
  'POST /api/v1/render': { call: ({ report }) => ({ path: 'render?to=html', body: report }), success: 200 },
  'GET /api/v1/agencies': whole('agencies'),
  'POST /api/v1/agencies': {
    call: ({ agency }) => ({
      path: 'agencies',
      body: { name: `机关${randomUUID()}`, parentId: agency.id },
    }),
    success: 201,
    isOwned: true,
    outOfReach: 422,
  },
  'GET /api/v1/agencies/{id}': {
    call: ({ agency }) => ({ path: `agencies/${agency.id}` }),
    success: 200,
    isOwned: true,
  },
  // Named as its present name, it stays what it is.
  'PATCH /api/v1/agencies/{id}': {
    call: ({ agency }) => ({
      path: `agencies/${agency.id}`,
      headers: ifMatch,
      body: { name: agency.name },
    }),
    success: 200,
    isOwned: true,
  },
  // It has reports, which only those hear who may remove it.
  'DELETE /api/v1/agencies/{id}': {
    call: ({ agency }) => ({ path: `agencies/${agency.id}`, headers: ifMatch }),
    success: 409,
    isOwned: true,
  },
  // It cannot follow itself.
  'POST /api/v1/agencies/{id}/successions': {
    call: ({ agency }) => ({
      path: `agencies/${agency.id}/successions`,
      headers: ifMatch,
      body: { kind: 'merged', successors: [agency.id], since: '2030-01-01' },
    }),
    success: 422,
    isOwned: true,
  },
  'POST /api/v1/agencies/import': whole('agencies/import?dryRun=true', 200, {
    body: new TextEncoder().encode('name\n某机关\n'),
  }),
  'GET /api/v1/agencies/export': whole('agencies/export?to=csv'),
  'GET /api/v1/users': whole('users'),
  'POST /api/v1/users': {
    call: () => ({
      path: 'users',
      body: {
        username: randomUUID().slice(0, 20),
        name: '某人',
        password: 'long enough to be one',
        role: 'office',
        agencyId: 'education',
      },
    }),
    success: 201,
  },
  // There is no such account, session or key, which only those hear who may handle them; see the tests of accounts.
  'GET /api/v1/users/{id}': whole(`users/${randomUUID()}`, 404),
  'PATCH /api/v1/users/{id}': whole(`users/${randomUUID()}`, 404, { headers: ifMatch, body: {} }),
  'POST /api/v1/users/{id}/password': whole(`users/${randomUUID()}/password`, 404),
  'DELETE /api/v1/users/{id}/sessions': whole(`users/${randomUUID()}/sessions`, 404),
  'GET /api/v1/me/sessions': whole('me/sessions'),
  'DELETE /api/v1/me/sessions/{session}': whole(`me/sessions/${randomUUID()}`, 404),
  'GET /api/v1/api-keys': whole('api-keys'),
  'POST /api/v1/api-keys': whole('api-keys', 201, { body: { name: '某程序', scopes: ['read'] } }),
  'DELETE /api/v1/api-keys/{id}': whole(`api-keys/${randomUUID()}`, 404),
  'GET /api/v1/audit': whole('audit'),
  'GET /api/v1/audit/export': whole('audit/export'),
  'GET /api/v1/reports': whole('reports'),
  'POST /api/v1/reports': {
    call: ({ agency }, fresh) => ({
      path: 'reports',
      body: { from: 'blank', year: fresh(), agencyId: agency.id },
    }),
    success: 201,
    isOwned: true,
    outOfReach: 422,
  },
  'POST /api/v1/reports/import': {
    call: ({ report, agency }, fresh) => ({
      path: `reports/import?agencyId=${agency.id}`,
      body: new TextEncoder().encode(JSON.stringify({ ...report, year: fresh() })),
    }),
    success: 201,
    isOwned: true,
    outOfReach: 422,
  },
  'GET /api/v1/reports/{id}': owned(''),
  'PUT /api/v1/reports/{id}': owned('', 200, ({ report }) => ({ headers: ifMatch, body: report })),
  'PATCH /api/v1/reports/{id}': owned('', 200, () => ({ headers: ifMatch, body: { cells: {} } })),
  'DELETE /api/v1/reports/{id}': owned('', 204, () => ({ headers: ifMatch })),
  // The step is not possible for a draft, which only those hear who may take it.
  'POST /api/v1/reports/{id}/transitions': owned('/transitions', 409, () => ({
    headers: ifMatch,
    body: { action: 'approve' },
  })),
  // For administrators above all agencies; those of this matrix sit in one.
  'POST /api/v1/system/backup': whole('system/backup', 403),
  // Each report has its own outcome: the answer is the same whoever's they are.
  'POST /api/v1/reports/transitions': {
    call: ({ id }) => ({ path: 'reports/transitions', body: { action: 'approve', reports: [{ id }] } }),
    success: 200,
  },
  'POST /api/v1/reminders': whole('reminders', 200, { body: { year: 2024, agencies: [] } }),
  'GET /api/v1/notices': whole('notices'),
  'PUT /api/v1/notices/{id}/read': whole(`notices/${randomUUID()}/read`, 404, { body: { isRead: true } }),
  'PUT /api/v1/notices/read': whole('notices/read', 204),
  'GET /api/v1/me/notices': whole('me/notices'),
  'PUT /api/v1/me/notices': whole('me/notices', 200, {
    body: { address: null, language: 'zh', byMail: [] },
  }),
  'GET /api/v1/webhooks': whole('webhooks'),
  'POST /api/v1/webhooks': whole('webhooks', 201, {
    body: { url: 'https://example.com/hook', events: ['ping'] },
  }),
  'PUT /api/v1/webhooks/{id}/state': whole(`webhooks/${randomUUID()}/state`, 404, {
    body: { isEnabled: true },
  }),
  'DELETE /api/v1/webhooks/{id}': whole(`webhooks/${randomUUID()}`, 404),
  'POST /api/v1/webhooks/{id}/ping': whole(`webhooks/${randomUUID()}/ping`, 404),
  'GET /api/v1/webhooks/{id}/deliveries': whole(`webhooks/${randomUUID()}/deliveries`, 404),
  'POST /api/v1/jobs/imports': {
    call: (target) => ({ path: 'jobs/imports', body: jsonText(target) }),
    success: 202,
  },
  'POST /api/v1/jobs/renders': whole('jobs/renders', 202, { body: { to: 'md', year: 2024 } }),
  'POST /api/v1/jobs/exports': whole('jobs/exports', 202, { body: { to: 'csv', year: 2024 } }),
  'POST /api/v1/jobs/recounts': whole('jobs/recounts', 202),
  'GET /api/v1/jobs': whole('jobs'),
  // There is no such job, which only those hear who may have jobs; whose jobs are seen is a test of the jobs.
  'GET /api/v1/jobs/{id}': whole(`jobs/${randomUUID()}`, 404),
  'GET /api/v1/jobs/{id}/items': whole(`jobs/${randomUUID()}/items`, 404),
  'GET /api/v1/jobs/{id}/events': whole(`jobs/${randomUUID()}/events`, 404),
  'GET /api/v1/jobs/{id}/result': whole(`jobs/${randomUUID()}/result`, 404),
  'DELETE /api/v1/jobs/{id}': whole(`jobs/${randomUUID()}`, 404),
  'GET /api/v1/rollups/{year}/sums': whole('rollups/2024/sums'),
  'GET /api/v1/rollups/{year}/comparison': {
    call: ({ id, year }) => ({ path: `rollups/${year}/comparison?with=${id}` }),
    success: 200,
    isOwned: true,
  },
  'GET /api/v1/punctuality/{year}': whole('punctuality/2024'),
  'GET /api/v1/statistics/{year}': whole('statistics/2024'),
  'GET /api/v1/statistics/{year}/findings': whole('statistics/2024/findings'),
  'GET /api/v1/statistics/{year}/cells/{cell}': whole('statistics/2024/cells/requests.received.total'),
  'GET /api/v1/statistics/{year}/cells/{cell}/ranking': whole(
    'statistics/2024/cells/requests.received.total/ranking',
  ),
  'GET /api/v1/statistics/{year}/cells/{cell}/outliers': whole(
    'statistics/2024/cells/requests.received.total/outliers',
  ),
  'GET /api/v1/statistics/{year}/cells/{cell}/trend': whole(
    'statistics/2024/cells/requests.received.total/trend',
  ),
  'GET /api/v1/rollups/{year}': whole('rollups/2024'),
  'GET /api/v1/rollups/{year}/cells/{cell}': whole('rollups/2024/cells/requests.received.total'),
  'GET /api/v1/reports/{id}/remarks': owned('/remarks'),
  'POST /api/v1/reports/{id}/remarks': owned('/remarks', 201, () => ({
    body: { place: { kind: 'report' }, text: '请核对。' },
  })),
  // There is no such remark, which only those hear who may see the report.
  'POST /api/v1/reports/{id}/remarks/{remark}/answers': owned(
    `/remarks/${randomUUID()}/answers`,
    404,
    () => ({
      body: { text: '已核对。' },
    }),
  ),
  'PUT /api/v1/reports/{id}/remarks/{remark}/state': owned(`/remarks/${randomUUID()}/state`, 404, () => ({
    body: { isResolved: true },
  })),
  'GET /api/v1/rollups/{year}/render': whole('rollups/2024/render?to=html'),
  'GET /api/v1/reports/{id}/comparison': owned('/comparison?to=html'),
  'GET /api/v1/reports/{id}/findings': owned('/findings'),
  'GET /api/v1/reports/{id}/render': owned('/render?to=html'),
  // A report that was not imported has none, which only those hear who may see the report.
  'GET /api/v1/reports/{id}/evidence': owned('/evidence', 404),
  'GET /api/v1/reports/{id}/corrections': owned('/corrections'),
  // A draft was never corrected, which only those hear who may see the report.
  'GET /api/v1/reports/{id}/corrections/{number}/render': owned('/corrections/1/render', 404),
  // Not a picture, which only those hear who may keep one with the report.
  'POST /api/v1/reports/{id}/images': owned('/images', 422, () => ({
    body: new TextEncoder().encode('text'),
  })),
  'GET /api/v1/reports/{id}/images/{hash}': owned(`/images/${'0'.repeat(64)}`, 404),
  'GET /api/v1/reports/{id}/versions': owned('/versions'),
  'GET /api/v1/reports/{id}/versions/{revision}': owned('/versions/1'),
};
