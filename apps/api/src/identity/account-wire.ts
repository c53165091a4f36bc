import { z } from '@hono/zod-openapi';
import { roles } from './permissions.ts';

/** Who is signed in, and what the interface may offer. */
export const me = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    jurisdiction: z.object({ id: z.string(), name: z.string(), isSample: z.boolean() }),
    agency: z.object({ id: z.string(), name: z.string() }).nullable(),
    can: z.record(z.string(), z.enum(['none', 'own', 'all'])).openapi({
      description: 'Route → what the caller may do on it: none, own agency, all of the jurisdiction.',
    }),
  })
  .openapi('Me');

export const account = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    agency: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .openapi('Account');
