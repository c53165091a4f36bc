import type { ExitCode } from './exit-code.ts';

/** Ends a command that a signal ended; there is nothing to explain. */
export class InterruptedError extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode) {
    super('interrupted');
    this.name = 'InterruptedError';
    this.code = code;
  }
}
