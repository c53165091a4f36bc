import type { Problem } from '@nianbao/core';

/** Stops a command because of a problem with its command line or surroundings; the program prints it and returns 2. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.message.en, { cause });
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** What Node says about a file operation that failed: the code without the path, which messages name themselves. */
export function systemDetail(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error);
}
