import type { Problem } from '@nianbao/core';

/** What a problem document says besides the problem, by RFC 9457 an extension. */
export type RefusalExtras = Readonly<Record<string, unknown>>;

/**
 * Ends a request with a problem document. Thrown, as Hono's own HTTPException is, so that a handler
 * states its answer only; `problemResponse` turns it into the response.
 */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly problems: readonly Problem[];
  readonly extras: RefusalExtras;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    problems: Problem | readonly [Problem, ...Problem[]],
    options: { readonly extras?: RefusalExtras; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    const all = 'code' in problems ? ([problems] as const) : problems;
    super(`${all[0].code}: ${all[0].message.en}`);
    this.name = 'Refusal';
    this.problem = all[0];
    this.problems = all;
    this.extras = options.extras ?? {};
    this.headers = options.headers ?? {};
  }
}

/** Refuses when there are problems of severity `error`. */
export function refuseOn(problems: readonly Problem[], extras: RefusalExtras = {}): void {
  const [first, ...rest] = problems.filter((problem) => problem.severity === 'error');
  if (first) throw new Refusal([first, ...rest], { extras });
}
