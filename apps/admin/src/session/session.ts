import { queryOptions } from '@tanstack/solid-query';
import { answered, api, done } from '../api/client.ts';

export type Session = Awaited<ReturnType<typeof readSession>>;
export type Me = NonNullable<Session['me']>;

function readSession() {
  return answered(api.session.$get());
}

async function readMe(): Promise<Me | null> {
  return (await readSession()).me;
}

/** Who is signed in; `null` when nobody is. */
export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000, retry: false });

/** What the sign-in page may offer: the published accounts of a sample county. */
export const sessionQuery = () =>
  queryOptions({ queryKey: ['session'], queryFn: readSession, staleTime: 60_000, retry: false });

export function signIn(username: string, password: string) {
  return answered(api.session.$post({ json: { username, password } }));
}

export function signOut() {
  return done(api.session.$delete());
}

/** Whether the person may call a route at all, by the service's own table. */
export function may(me: Me | null | undefined, route: string): boolean {
  return (me?.can[route] ?? 'none') !== 'none';
}
