/**
 * An error as it may stand in a log: without the values of a query that failed, which may be names, reports or hashes.
 * drizzle puts them into the message, and pino's own serializer would join the messages of causes.
 */
export function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name: type, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  const isQuery = 'query' in error && 'params' in error;
  if (!isQuery)
    return { type, message, stack, code, cause: cause === undefined ? undefined : safeError(cause) };
  const trace = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    type,
    message: `Failed query: ${String(error.query)}`,
    stack: trace.join('\n'),
    cause: safeCause(cause),
  };
}

/** What the database says: its code and what it is about; its message and `detail` may quote values. */
function safeCause(cause: unknown): unknown {
  if (!(cause instanceof Error)) return undefined;
  // Errors of PostgreSQL carry these; they are looked at, not relied on.
  const { code, constraint, table, column } = cause as Error & Record<string, unknown>;
  return { type: cause.name, code, constraint, table, column };
}
