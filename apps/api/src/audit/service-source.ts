import type { AuditSource } from './audit-event.ts';

/** What the service does by itself: at its start, by the clock, in a job. */
export function serviceSource(jurisdiction: string, at: Date = new Date()): AuditSource {
  return { jurisdiction, at, actor: { id: null, name: 'service' }, via: { kind: 'service' } };
}
