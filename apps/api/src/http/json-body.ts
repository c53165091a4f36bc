import type { z } from '@hono/zod-openapi';

/** A required JSON request body. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { required: true, description, content: { 'application/json': { schema } } } as const;
}

/** A JSON response. */
export function jsonResponse<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { description, content: { 'application/json': { schema } } } as const;
}
