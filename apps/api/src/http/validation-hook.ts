import type { z } from '@hono/zod-openapi';
import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

/** Turns what the route's schema refuses into problems, one for each issue. */
export function refuseInvalid(
  result: { readonly success: true } | { readonly success: false; readonly error: z.ZodError },
): void {
  if (result.success) return;
  const [first, ...rest] = result.error.issues.map((issue) => {
    const path = issue.path.map(String).join('.') || 'body';
    return requestProblems.invalid({ path, detail: issue.message }, { path });
  });
  if (first) throw new Refusal([first, ...rest]);
}
