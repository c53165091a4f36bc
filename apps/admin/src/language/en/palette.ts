import type { Translation } from '../translation.ts';

/** Everything by typing a few characters. */
export const palette: Translation['palette'] = {
  title: 'Find and do',
  open: 'Find',
  hint: 'A page, an agency, a year or an action',
  pages: 'Pages',
  reports: 'Reports',
  actions: 'Actions',
  none: 'Nothing found. Try part of the name of an agency, and a year.',
  light: 'Switch to light',
  dark: 'Switch to dark',
  print: 'Print this page',
};
