import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

const FIRST_PORT = 8080;
const TRIED_PORTS = 20;

/**
 * The ports to try in turn: the one asked for and no other, or the usual one and those after it.
 * @throws ProblemError when what was asked for is no port.
 */
export function portsOf(asked: string | undefined): readonly number[] {
  if (asked === undefined) return Array.from({ length: TRIED_PORTS }, (_, index) => FIRST_PORT + index);
  const port = Number(asked);
  if (/^\d+$/.test(asked) && port <= 65_535) return [port];
  throw new ProblemError(
    cliProblems.usage({
      zh: `--port 为“${asked}”，应为 0 至 65535 的整数。`,
      en: `--port is "${asked}"; expected a whole number from 0 to 65535.`,
    }),
  );
}
