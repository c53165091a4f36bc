import { stdSerializers } from 'pino';

/**
 * An error as it may stand in a log: without the values of a query that failed, which may be names, reports or hashes.
 * drizzle puts them into the message.
 */
export function safeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code } = stdSerializers.err(error);
  const isQuery = 'query' in error && 'params' in error;
  if (!isQuery) return { type, message, stack, code, cause: error.cause && safeError(error.cause) };
  const trace = (stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    type,
    message: `Failed query: ${String(error.query)}`,
    stack: trace.join('\n'),
    cause: error.cause && safeCause(error.cause),
  };
}

/** What the database says: its code and what it is about; its `detail` quotes values. */
function safeCause(cause: unknown): unknown {
  if (!(cause instanceof Error)) return undefined;
  const { code, constraint, table, column } = cause as Error & Record<string, unknown>;
  return { type: cause.name, code, constraint, table, column };
}
