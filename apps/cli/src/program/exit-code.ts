/** What the program returns to its caller. */
export const exitCode = {
  /** Nothing stands in the way: no finding of severity error failed. */
  fine: 0,
  /** At least one finding of severity error failed. */
  findings: 1,
  /** An input could not be used, or the command line could not. */
  unusable: 2,
  /** Ended early by SIGINT or SIGTERM, as shells report it. */
  interrupted: 130,
  terminated: 143,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** The graver of two: one bad file among many decides what the run returns, and never stops it. */
export function graver(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
