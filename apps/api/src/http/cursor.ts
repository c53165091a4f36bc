import type { z } from '@hono/zod-openapi';
import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

/** Where a page ended, as an opaque token for the next request. */
export function encodeCursor(position: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** @throws Refusal (400) when the token is not one that `encodeCursor` made for this list. */
export function decodeCursor<Schema extends z.ZodType>(token: string, shape: Schema): z.infer<Schema> {
  const parsed = shape.safeParse(jsonOf(Buffer.from(token, 'base64url').toString('utf8')));
  if (!parsed.success) {
    const detail = 'not a cursor of this list';
    throw new Refusal(requestProblems.invalid({ path: 'cursor', detail }));
  }
  return parsed.data;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
