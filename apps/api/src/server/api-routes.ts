import { exportAgencies, importAgencies } from '../agencies/routes/agency-tables.ts';
import { changeAgency, deleteAgency, succeedAgency } from '../agencies/routes/change-agency.ts';
import { createAgency } from '../agencies/routes/create-agency.ts';
import { listAgencies } from '../agencies/routes/list-agencies.ts';
import { readAgency } from '../agencies/routes/read-agency.ts';
import { listCorrections } from '../corrections/routes/list-corrections.ts';
import { renderCorrection } from '../corrections/routes/render-correction.ts';
import { createApiKey, deleteApiKey, listApiKeys } from '../api-keys/routes/api-keys.ts';
import { exportAudit } from '../audit/routes/export-audit.ts';
import { listAudit } from '../audit/routes/list-audit.ts';
import { readDocument } from '../documents/routes/read-document.ts';
import { renderDocument } from '../documents/routes/render-document.ts';
import { validateReport } from '../documents/routes/validate-report.ts';
import { listFormats, readFormat, readFormatSchema } from '../formats/routes.ts';
import { keepImage, readImage } from '../images/routes.ts';
import { changePassword, readMe } from '../identity/routes/me.ts';
import { readSession, signIn, signOut } from '../identity/routes/session.ts';
import { finishSingleSignOn, startSingleSignOn } from '../identity/routes/single-sign-on.ts';
import { resetPassword } from '../identity/routes/reset-password.ts';
import { endSession, endUserSessions, listSessions } from '../identity/routes/sessions.ts';
import { changeUser, createUser, listUsers, readUser } from '../identity/routes/users.ts';
import { createBackup } from '../backup/routes/create-backup.ts';
import { readNoticeSettings, writeNoticeSettings } from '../notices/routes/notice-settings.ts';
import { listNotices, readAllNotices, readNotice } from '../notices/routes/notices.ts';
import { createReminders } from '../reminders/create-reminders.ts';
import { takeTransitions } from '../reports/routes/take-transitions.ts';
import {
  createWebhook,
  deleteWebhook,
  listDeliveries,
  listWebhooks,
  pingWebhook,
  switchWebhook,
} from '../webhooks/routes/webhooks.ts';
import { cancelJob } from '../jobs/routes/cancel-job.ts';
import { createImport } from '../jobs/routes/create-import.ts';
import { createExport, createRecount, createRender } from '../jobs/routes/create-work.ts';
import { followJob } from '../jobs/routes/follow-job.ts';
import { listJobItems } from '../jobs/routes/list-job-items.ts';
import { listJobs } from '../jobs/routes/list-jobs.ts';
import { readJob } from '../jobs/routes/read-job.ts';
import { readJobResult } from '../jobs/routes/read-job-result.ts';
import { answerRemark, listRemarks, makeRemark, resolveRemark } from '../remarks/routes.ts';
import { createReport } from '../reports/routes/create-report.ts';
import { deleteReport } from '../reports/routes/delete-report.ts';
import { importReport } from '../reports/routes/import-report.ts';
import { listFindings } from '../reports/routes/list-findings.ts';
import { listReports } from '../reports/routes/list-reports.ts';
import { listVersions } from '../reports/routes/list-versions.ts';
import { patchReport } from '../reports/routes/patch-report.ts';
import { readEvidence } from '../reports/routes/read-evidence.ts';
import { readReport } from '../reports/routes/read-report.ts';
import { readVersion } from '../reports/routes/read-version.ts';
import { renderComparison } from '../reports/routes/render-comparison.ts';
import { renderReport } from '../reports/routes/render-report.ts';
import { replaceReport } from '../reports/routes/replace-report.ts';
import { takeTransition } from '../reports/routes/take-transition.ts';
import { readContributions, readRollUp, renderRollUp } from '../rollups/routes.ts';
import { compareRollUp } from '../rollups/read-comparison.ts';
import { readRollUpSums } from '../rollups/read-sums.ts';
import { listPublicPlaces } from '../public-site/routes/list-places.ts';
import { listPublishedReports } from '../public-site/routes/list-published.ts';
import { readPublishedSums } from '../public-site/routes/read-published-sums.ts';
import { readPublishedReport } from '../public-site/routes/read-published.ts';
import { listRules } from '../rules/list-rules.ts';
import { readRuleSettings, writeRuleSettings } from '../rules/routes/rule-settings.ts';
import { readDeadlines, readWorkCalendar, writeWorkCalendar } from '../deadlines/routes/work-calendar.ts';
import { tryRules } from '../rules/routes/try-rules.ts';
import { searchPublished } from '../search/routes/search-published.ts';
import { searchReports } from '../search/routes/search-reports.ts';
import { listCommonFindings } from '../statistics/routes/list-common-findings.ts';
import { listOutliers } from '../statistics/routes/list-outliers.ts';
import { listRanking } from '../statistics/routes/list-ranking.ts';
import { readDistribution } from '../statistics/routes/read-distribution.ts';
import { readPunctuality } from '../statistics/routes/read-punctuality.ts';
import { readTrend } from '../statistics/routes/read-trend.ts';
import { readYearStatistics } from '../statistics/routes/read-year.ts';

/** Every route under /api/v1. */
export const apiRoutes = [
  readSession,
  signIn,
  signOut,
  startSingleSignOn,
  finishSingleSignOn,
  readMe,
  changePassword,
  listSessions,
  endSession,
  listUsers,
  createUser,
  readUser,
  changeUser,
  resetPassword,
  endUserSessions,
  listApiKeys,
  createApiKey,
  deleteApiKey,
  listAudit,
  exportAudit,
  listFormats,
  readFormat,
  readFormatSchema,
  listRules,
  listAgencies,
  createAgency,
  importAgencies,
  exportAgencies,
  readAgency,
  changeAgency,
  deleteAgency,
  succeedAgency,
  listReports,
  createReport,
  importReport,
  readReport,
  replaceReport,
  patchReport,
  deleteReport,
  takeTransition,
  listFindings,
  renderReport,
  renderComparison,
  readEvidence,
  keepImage,
  readImage,
  listVersions,
  readVersion,
  listRemarks,
  makeRemark,
  answerRemark,
  resolveRemark,
  validateReport,
  readDocument,
  renderDocument,
  readRollUp,
  renderRollUp,
  readContributions,
  readDeadlines,
  readWorkCalendar,
  writeWorkCalendar,
  readRuleSettings,
  writeRuleSettings,
  tryRules,
  searchReports,
  searchPublished,
  listPublicPlaces,
  listPublishedReports,
  readPublishedReport,
  readPublishedSums,
  listCorrections,
  renderCorrection,
  readRollUpSums,
  compareRollUp,
  readPunctuality,
  readYearStatistics,
  listCommonFindings,
  readDistribution,
  listRanking,
  listOutliers,
  readTrend,
  takeTransitions,
  createReminders,
  listNotices,
  readNotice,
  readAllNotices,
  readNoticeSettings,
  writeNoticeSettings,
  listWebhooks,
  createWebhook,
  switchWebhook,
  deleteWebhook,
  pingWebhook,
  listDeliveries,
  createBackup,
  createImport,
  createRender,
  createExport,
  createRecount,
  listJobs,
  readJob,
  listJobItems,
  followJob,
  readJobResult,
  cancelJob,
] as const;
