import { and, count, eq, isNull, ne } from 'drizzle-orm';
import type { AuditAction, AuditSource } from '../audit/audit-event.ts';
import { recordAudit } from '../audit/record-audit.ts';
import { holdTree } from '../agencies/hold-tree.ts';
import type { Database } from '../database/database.ts';
import { accounts, agencies, sessions, users } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';
import { tagOfRevision } from '../http/revision-tag.ts';
import { agenciesInScope, type Scope } from '../reports/scope.ts';
import { isOwnAddress, ownAddress } from './account-address.ts';
import { findAccount, type AccountRecord } from './account-record.ts';
import { roles, type Role } from './permissions.ts';
import { identityProblems } from './problems.ts';

/** What an administrator may say of an account. */
export interface AccountChanges {
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly agencyId?: string | null | undefined;
  readonly isDisabled?: boolean | undefined;
  /** By which a provider of single sign-on knows the person. Null for none. */
  readonly email?: string | null | undefined;
}

export interface AccountChange {
  readonly scope: Scope;
  readonly by: { readonly role: Role };
  readonly id: string;
  /** The revision that the caller knows. */
  readonly revision: number | 'any';
  readonly changes: AccountChanges;
  readonly audit: AuditSource;
}

/**
 * Changes an account within a scope. A disabled account loses its sessions.
 * @throws Refusal when it is out of reach (404), was changed meanwhile (412), would be raised above the caller (403, 422)
 * or is the last administrator (409).
 */
export async function changeAccount(db: Database, change: AccountChange): Promise<AccountRecord> {
  const { scope, by, id, revision, changes, audit } = change;
  return db.transaction(async (tx) => {
    // Two administrators who disable each other at the same time would both be the last but one.
    await holdTree(tx, scope.jurisdiction);
    const before = await findAccount(tx, scope, id);
    const { user } = before;
    if (revision !== 'any' && revision !== user.revision)
      throw new Refusal(requestProblems.preconditionFailed({ changed: [tagOfRevision(revision)] }), {
        headers: { ETag: tagOfRevision(user.revision) },
      });
    refuseAbove(by.role, user.role);
    const { name = user.name, role = user.role, agencyId = user.agencyId } = changes;
    const isDisabled = changes.isDisabled ?? user.disabledAt !== null;
    refuseAbove(by.role, role);
    if (agencyId !== user.agencyId || role !== user.role) await refuseSeat(tx, scope, role, agencyId);
    if (isDisabled || role !== 'admin' || agencyId !== null) await refuseLast(tx, user);
    const email = addressAfter(user, changes.email);
    if (email !== user.email) {
      await refuseEmailTaken(tx, email);
      // The provider is asked anew who this is.
      await tx.delete(accounts).where(and(eq(accounts.userId, id), ne(accounts.providerId, 'credential')));
    }
    const disabledAt = isDisabled ? (user.disabledAt ?? audit.at) : null;
    await tx
      .update(users)
      .set({ name, role, agencyId, email, disabledAt, revision: user.revision + 1, updatedAt: audit.at })
      .where(eq(users.id, id));
    if (isDisabled) await tx.delete(sessions).where(eq(sessions.userId, id));
    const after = factsOf({ ...user, name, role, agencyId, email, disabledAt });
    await recordAudit(tx, audit, [
      {
        action: actionOf(user.disabledAt !== null, isDisabled),
        target: { kind: 'account', id },
        agencyId,
        detail: { before: factsOf(user), after },
      },
    ]);
    return findAccount(tx, { jurisdiction: scope.jurisdiction, reach: { kind: 'jurisdiction' } }, id);
  });
}

function factsOf({ name, role, agencyId, email, disabledAt }: AccountRecord['user']) {
  return {
    name,
    role,
    agencyId,
    isDisabled: disabledAt !== null,
    ...(isOwnAddress(email) ? {} : { email }),
  };
}

function addressAfter(user: AccountRecord['user'], change: string | null | undefined): string {
  if (change === undefined) return user.email;
  return change === null ? ownAddress(user.username) : change.toLowerCase();
}

/** @throws Refusal (409) when an address belongs to another account. */
export async function refuseEmailTaken(db: Database, email: string | null): Promise<void> {
  if (email === null) return;
  const [taken] = await db.select({ id: users.id }).from(users).where(eq(users.email, email.toLowerCase()));
  if (taken) throw new Refusal(identityProblems.emailTaken({ email }));
}

function actionOf(wasDisabled: boolean, isDisabled: boolean): AuditAction {
  if (wasDisabled === isDisabled) return 'account.changed';
  return isDisabled ? 'account.disabled' : 'account.enabled';
}

/** Refuses to give, or to change somebody who has, a role above one's own. @throws Refusal (403) */
export function refuseAbove(own: Role, role: Role): void {
  if (roles.indexOf(role) > roles.indexOf(own)) throw new Refusal(identityProblems.roleAbove({ role }));
}

/**
 * Refuses a seat beyond the scope. No seat is above all agencies, which only those can give who are there themselves;
 * a clerk always has one.
 * @throws Refusal (422)
 */
export async function refuseSeat(
  db: Database,
  scope: Scope,
  role: Role,
  agencyId: string | null,
): Promise<void> {
  if (agencyId === null) {
    if (role === 'clerk' || scope.reach.kind !== 'jurisdiction')
      throw new Refusal(identityProblems.seatOutOfReach());
    return;
  }
  const [agency] = await db
    .select({ id: agencies.id })
    .from(agencies)
    .where(and(agenciesInScope(scope), eq(agencies.id, agencyId)));
  if (!agency) throw new Refusal(identityProblems.seatOutOfReach());
}

/** Refuses to let go of the only administrator who reaches everything. @throws Refusal (409) */
async function refuseLast(tx: Database, user: AccountRecord['user']): Promise<void> {
  if (user.role !== 'admin' || user.agencyId !== null || user.disabledAt !== null) return;
  const [others] = await tx
    .select({ count: count() })
    .from(users)
    .where(
      and(
        eq(users.jurisdiction, user.jurisdiction),
        eq(users.role, 'admin'),
        isNull(users.agencyId),
        isNull(users.disabledAt),
        ne(users.id, user.id),
      ),
    );
  if ((others?.count ?? 0) === 0) throw new Refusal(identityProblems.lastAdministrator());
}
