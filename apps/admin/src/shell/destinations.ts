import type { IconName } from '../controls/icon.tsx';
import { may, type Me } from '../session/session.ts';

/** A page that the navigation, the palette and the sheet of a phone lead to. */
export interface Destination {
  readonly href: string;
  /** Key of its name under `navigation`. */
  readonly name:
    | 'home'
    | 'review'
    | 'reports'
    | 'publication'
    | 'calendar'
    | 'rollups'
    | 'statistics'
    | 'jobs'
    | 'agencies'
    | 'people'
    | 'audit'
    | 'search';
  readonly icon: IconName;
  /** The route it lives on: who may not call it is not led there. */
  readonly needs: string;
  /** Daily work stands in the bar, the rest under one heading. */
  readonly group: 'work' | 'manage';
}

/** Every page of its own, in the order of the work. */
const destinations: readonly Destination[] = [
  { href: '/', name: 'home', icon: 'home', needs: 'GET /api/v1/reports', group: 'work' },
  { href: '/review', name: 'review', icon: 'review', needs: 'GET /api/v1/rollups/{year}', group: 'work' },
  { href: '/reports', name: 'reports', icon: 'source', needs: 'GET /api/v1/reports', group: 'work' },
  { href: '/rollups', name: 'rollups', icon: 'sum', needs: 'GET /api/v1/rollups/{year}', group: 'work' },
  {
    href: '/statistics',
    name: 'statistics',
    icon: 'chart',
    needs: 'GET /api/v1/statistics/{year}',
    group: 'work',
  },
  {
    href: '/publication',
    name: 'publication',
    icon: 'eye',
    needs: 'GET /api/v1/rollups/{year}',
    group: 'manage',
  },
  { href: '/search', name: 'search', icon: 'search', needs: 'GET /api/v1/search', group: 'manage' },
  { href: '/agencies', name: 'agencies', icon: 'tree', needs: 'POST /api/v1/agencies', group: 'manage' },
  { href: '/calendar', name: 'calendar', icon: 'clock', needs: 'PUT /api/v1/calendar', group: 'manage' },
  { href: '/people', name: 'people', icon: 'people', needs: 'GET /api/v1/users', group: 'manage' },
  { href: '/audit', name: 'audit', icon: 'log', needs: 'GET /api/v1/audit', group: 'manage' },
  { href: '/jobs', name: 'jobs', icon: 'clock', needs: 'GET /api/v1/jobs', group: 'manage' },
];

/** The pages somebody may see. */
export function destinationsOf(me: Me): readonly Destination[] {
  return destinations.filter(({ needs }) => may(me, needs));
}
