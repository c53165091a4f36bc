import type { Translation } from '../translation.ts';

/** Where one can go, and the frame around every page. */
export const navigation: Translation['navigation'] = {
  label: 'Main',
  open: 'Open navigation',
  home: 'Home',
  reports: 'Reports',
  review: 'Review',
  publication: 'Publication',
  rollups: 'Roll-up',
  statistics: 'Statistics',
  manage: 'Manage',
  agencies: 'Agencies',
  people: 'People',
  keys: 'API keys',
  calendar: 'Working days',
  jobs: 'Jobs',
  audit: 'Audit log',
  documents: 'Document theme',
  settings: 'Your settings',
  search: 'Search',
};
