import { z } from '@hono/zod-openapi';
import type { apiKeys } from '../database/schema.ts';
import { keyScopes } from '../identity/permissions.ts';

/** An API key without the key. */
export const apiKey = z
  .object({
    id: z.string(),
    name: z.string(),
    prefix: z.string().openapi({ description: 'How the key begins.' }),
    scopes: z.array(z.enum(keyScopes)),
    owner: z.string().openapi({ description: 'Id of the account that it acts for.' }),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().openapi({ description: 'To the minute.' }),
  })
  .openapi('ApiKey');

export function apiKeyOf(row: typeof apiKeys.$inferSelect): z.infer<typeof apiKey> {
  const { id, name, prefix, scopes, userId, createdAt, expiresAt, lastUsedAt } = row;
  return {
    id,
    name,
    prefix,
    scopes: [...scopes],
    owner: userId,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}
