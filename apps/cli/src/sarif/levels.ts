/** Severities as SARIF names them. */
export const levels = { error: 'error', warning: 'warning', info: 'note' } as const;
