import { answered, api, done } from '../api/client.ts';

export type ApiKey = Awaited<ReturnType<typeof listKeys>>[number];
export type KeyScope = ApiKey['scopes'][number];
export type OwnSession = Awaited<ReturnType<typeof listSessions>>[number];

export const keyScopes = ['read', 'write', 'workflow', 'administer'] as const satisfies readonly KeyScope[];

/** One's own API keys, newest first. @throws ApiProblem */
export async function listKeys() {
  return (await answered(api['api-keys'].$get({ query: {} }))).items;
}

/** Makes a key. The answer is the only place where it is to be seen. @throws ApiProblem */
export function createKey(json: {
  readonly name: string;
  readonly scopes: KeyScope[];
  readonly days: number;
}) {
  return answered(api['api-keys'].$post({ header: { 'idempotency-key': crypto.randomUUID() }, json }));
}

/** @throws ApiProblem */
export function deleteKey(id: string) {
  return done(api['api-keys'][':id'].$delete({ param: { id } }));
}

/** Where one is signed in. @throws ApiProblem */
export async function listSessions() {
  return (await answered(api.me.sessions.$get())).items;
}

/** @throws ApiProblem */
export function endSession(session: string) {
  return done(api.me.sessions[':session'].$delete({ param: { session } }));
}

/** Changes one's own password; every other session ends. @throws ApiProblem */
export function changePassword(current: string, next: string) {
  return done(api.me.password.$put({ json: { current, next } }));
}
