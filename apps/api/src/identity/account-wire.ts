import { z } from '@hono/zod-openapi';
import type { AccountRecord } from './account-record.ts';
import { isOwnAddress } from './account-address.ts';
import { grants, roles } from './permissions.ts';

/** Who is signed in, and what the interface may offer. */
export const me = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    jurisdiction: z.object({ id: z.string(), name: z.string(), isSample: z.boolean() }),
    agency: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'The agency that the caller sits in; null above all of them.' }),
    mustChangePassword: z
      .boolean()
      .openapi({ description: 'Nothing else can be done before another password is chosen.' }),
    can: z.record(z.string(), z.enum(grants)).openapi({
      description:
        'Route → how far the caller may use it: none, own agency, subtree of the own agency (without one: the jurisdiction).',
    }),
  })
  .openapi('Me');

/** Whether somebody is signed in, and what the sign-in page may offer. */
export const session = z
  .object({
    me: me.nullable().openapi({ description: 'Who is signed in; null when nobody is.' }),
    sample: z
      .object({ password: z.string(), usernames: z.array(z.string()) })
      .nullable()
      .openapi({ description: 'The published accounts of a fictitious county; null on real data.' }),
    singleSignOn: z.object({ name: z.string().nullable() }).nullable().openapi({
      description: 'The provider to sign in with, by the name people know it by; null without one.',
    }),
  })
  .openapi('Session');

export const account = z
  .object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    role: z.enum(roles),
    agency: z
      .object({ id: z.string(), name: z.string() })
      .nullable()
      .openapi({ description: 'The agency that the person sits in; null above all of them.' }),
    email: z
      .string()
      .nullable()
      .openapi({ description: 'By which a provider of single sign-on knows the person.' }),
    isDisabled: z.boolean(),
    mustChangePassword: z.boolean(),
    createdAt: z.iso.datetime(),
    revision: z.int().openapi({ description: 'The ETag.' }),
  })
  .openapi('Account');
export type Account = z.infer<typeof account>;

export function accountOf({ user, agencyName }: AccountRecord): Account {
  const { id, username, name, role, agencyId, email, disabledAt, mustChangePassword, createdAt, revision } =
    user;
  return {
    id,
    username,
    name,
    role,
    agency: agencyId === null ? null : { id: agencyId, name: agencyName ?? agencyId },
    email: isOwnAddress(email) ? null : email,
    isDisabled: disabledAt !== null,
    mustChangePassword,
    createdAt: createdAt.toISOString(),
    revision,
  };
}
