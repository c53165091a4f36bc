import { answered, api, done } from '../api/client.ts';

export type Account = Awaited<ReturnType<typeof listAccounts>>[number];
export type AccountRole = Account['role'];

export const accountRoles = [
  'clerk',
  'reviewer',
  'office',
  'auditor',
  'admin',
] as const satisfies readonly AccountRole[];

/** As many accounts as one page of an answer holds. */
const PAGE = 500;

/** Every account in reach, by user name. @throws ApiProblem */
export async function listAccounts() {
  const first = await answered(api.users.$get({ query: { limit: PAGE } }));
  const items = [...first.items];
  let cursor = first.nextCursor;
  while (cursor !== null) {
    // oxlint-disable-next-line no-await-in-loop -- pages come one after the other
    const page = await answered(api.users.$get({ query: { limit: PAGE, cursor } }));
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return items;
}

export interface NewAccount {
  readonly username: string;
  readonly name: string;
  /** By which a provider of single sign-on knows the person. */
  readonly email: string | null;
  readonly role: AccountRole;
  readonly agencyId: string | null;
}

/** Makes an account, with a password that is good for one sign-in. @throws ApiProblem */
export async function createAccount(account: NewAccount): Promise<{ readonly password: string }> {
  const made = await answered(
    api.users.$post({ json: { ...account, password: crypto.randomUUID(), mustChangePassword: true } }),
  );
  return resetPassword(made.id);
}

export type AccountChanges = Partial<Omit<NewAccount, 'username'>> & { readonly isDisabled?: boolean };

/** Changes an account as it was read. @throws ApiProblem */
export function changeAccount({ id, revision }: Account, json: AccountChanges) {
  return answered(api.users[':id'].$patch({ param: { id }, header: { 'if-match': `"${revision}"` }, json }));
}

/** Gives an account a password that is good for one sign-in. @throws ApiProblem */
export function resetPassword(id: string) {
  return answered(api.users[':id'].password.$post({ param: { id } }));
}

/** Signs an account out everywhere. @throws ApiProblem */
export function endSessions(id: string) {
  return done(api.users[':id'].sessions.$delete({ param: { id } }));
}
