import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { engines } from '../../test/test-database.ts';
import { owners, type Owner } from '../../test/probe.ts';
import { probes } from '../../test/route-probes.ts';
import { makeTestService, type Client, type TestService } from '../../test/test-service.ts';
import { routeKeyOf } from '../http/permission-guard.ts';
import type { StoredReport } from '../reports/report-wire.ts';
import {
  grantOf,
  permissions,
  roles,
  workflowRoles,
  type Grant,
  type Role,
  type RouteKey,
} from './permissions.ts';

const reachedBy: Record<Grant, readonly Owner[]> = {
  none: [],
  own: ['own'],
  subtree: ['own', 'an agency below'],
};

/** What a grant means for a thing of an owner. */
function expected(role: Role, owner: Owner, key: RouteKey): number {
  const { success, isOwned, outOfReach = 404 } = probes[key];
  const grant = grantOf(permissions[key], role);
  if (grant === 'none') return 403;
  // The route is for both sides of the workflow, this step for the office.
  if (key === 'POST /api/v1/reports/{id}/transitions' && !workflowRoles.office.includes(role)) return 403;
  return !isOwned || reachedBy[grant].includes(owner) ? success : outOfReach;
}

describe('the permission table', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await makeTestService('embedded');
  });
  afterAll(() => service.close());

  test('has every route, and no route that is not there', () => {
    const served = service.app.routes.filter(({ method }) => method !== 'ALL').map(routeKeyOf);
    expect([...new Set(served)].toSorted()).toEqual(Object.keys(permissions).toSorted());
  });

  test('is what /me tells the interface', async () => {
    const clerk = await service.as('clerk');
    const { can } = (await (await clerk('GET', 'me')).json()) as { can: Record<string, Grant> };
    for (const [key, permission] of Object.entries(permissions))
      expect(can[key]).toBe(grantOf(permission, 'clerk'));
  });
});

describe.each(engines)('permissions on the %s database', (engine) => {
  let service: TestService;
  /** The last year used of each owner: an agency has one report for a year. */
  const years = new Map<Owner, number>();
  const freshYear = (owner: Owner) => {
    const year = (years.get(owner) ?? 2020) + 1;
    years.set(owner, year);
    return year;
  };

  beforeAll(async () => {
    service = await makeTestService(engine);
  });
  afterAll(() => service.close());

  /** A report, with one of the year before it. */
  async function targetOf(owner: Owner): Promise<StoredReport> {
    await blankOf(owner);
    return blankOf(owner);
  }

  async function blankOf(owner: Owner): Promise<StoredReport> {
    const place = owners[owner];
    const admin = await service.as('admin', place);
    const body = { from: 'blank', year: freshYear(owner), agencyId: place };
    return (await (await admin('POST', 'reports', { body })).json()) as StoredReport;
  }

  async function statusOf(
    client: Client,
    key: RouteKey,
    target: StoredReport,
    owner: Owner,
  ): Promise<number> {
    const { path, ...call } = probes[key].call(target, () => freshYear(owner));
    const [method = ''] = key.split(' ');
    return (await client(method, path, call)).status;
  }

  const keys = Object.keys(probes) as RouteKey[];
  const cases = roles.flatMap((role) =>
    (Object.keys(owners) as Owner[]).map((owner): [Role, Owner] => [role, owner]),
  );

  test.each(cases)('a %s, and what belongs to %s', async (role, owner) => {
    const client = await service.seated(role, 'education');
    let target = await targetOf(owner);
    for (const key of keys) {
      // Signing out ends a session of its own.
      const caller =
        key === 'DELETE /api/v1/session' ? await service.signIn(role, 'education', true) : client;
      const status = await statusOf(caller, key, target, owner);
      expect([key, status]).toEqual([key, expected(role, owner, key)]);
      if (key.startsWith('DELETE /api/v1/reports')) target = await targetOf(owner);
    }
  });

  test('only an administrator above all agencies may back up', async () => {
    // The test has two jurisdictions, which only those hear who may.
    for (const role of roles) {
      const { status } = await (await service.as(role))('POST', 'system/backup');
      expect([role, status]).toEqual([role, role === 'admin' ? 422 : 403]);
    }
  });

  test('nobody who is not signed in gets past a route that is not public', async () => {
    const target = await targetOf('own');
    for (const key of keys) {
      const isPublic = permissions[key] === 'public';
      const status = await statusOf(service.anonymous, key, target, 'own');
      expect([key, status]).toEqual([key, isPublic ? probes[key].success : 401]);
    }
  });

  test('lists show what is within reach only', async () => {
    for (const owner of Object.keys(owners) as Owner[]) await targetOf(owner);
    const agenciesOf = async (client: Client) => {
      const { items } = (await (await client('GET', 'reports?limit=200')).json()) as {
        items: StoredReport[];
      };
      return [...new Set(items.map(({ agency }) => agency.id))].toSorted();
    };
    const everything = ['education', 'government', 'health', 'museum'];
    for (const role of roles.filter((each) => each !== 'clerk')) {
      expect(await agenciesOf(await service.seated(role, 'education'))).toEqual(['education', 'museum']);
      expect(await agenciesOf(await service.as(role))).toEqual(everything);
    }
    expect(await agenciesOf(await service.as('clerk'))).toEqual(['education']);
  });
});
