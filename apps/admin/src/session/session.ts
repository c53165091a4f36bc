import { queryOptions } from '@tanstack/solid-query';
import { answered, api, done } from '../api/client.ts';

export type Me = Awaited<ReturnType<typeof readMe>>;

function readMe() {
  return answered(api.me.$get());
}

/** Who is signed in; fails with 401 when nobody is. */
export const meQuery = () =>
  queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 60_000, retry: false });

export function signIn(username: string, password: string) {
  return answered(api.session.$post({ json: { username, password } }));
}

export function signOut() {
  return done(api.session.$delete());
}

/** Whether the person may call a route at all, by the service's own table. */
export function may(me: Me | undefined, route: string): boolean {
  return (me?.can[route] ?? 'none') !== 'none';
}
