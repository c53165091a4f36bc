export { createApp, type AppType } from './server/create-app.ts';
export { startServer, type RunningServer, type ServerOptions } from './server/start-server.ts';
export type { Services } from './server/services.ts';
export { FolderInUseError } from './database/folder-lock.ts';
export type { ProblemDocument } from './http/problem-document.ts';
export type { ReportItem, ReportPatch, StoredReport } from './reports/report-wire.ts';
export type { Grant, Role, RouteKey } from './identity/permissions.ts';
export { verifyAuditLog, type AuditFault, type AuditVerification } from './audit/verify-audit-log.ts';
