import type { Translation } from '../translation.ts';

/** Who works here. */
export const people: Translation['people'] = {
  title: 'People',
  text: 'Accounts, roles and seats. Disabling holds at once; what was done stays on record.',
  add: 'Add a person',
  change: 'Change',
  name: 'Name',
  email: 'E-mail',
  emailHint: 'May be left out. Single sign-on knows the person by it.',
  usernameHint: '3 to 30 letters, digits, dots and dashes; cannot be changed later.',
  role: 'Role',
  roleHints: {
    clerk: 'Writes and submits the reports of one agency.',
    reviewer: 'Reads the reports in reach, returns or approves them.',
    office: 'Reviews, and manages agencies, roll-ups and publication.',
    auditor: 'Sees everything, changes nothing.',
    admin: 'All of the above, and manages people.',
  },
  allRoles: 'All roles',
  seat: 'Seat',
  seatHint: 'Reach is this agency and all below it.',
  noSeat: 'Above all agencies',
  state: 'State',
  states: { active: 'Active', disabled: 'Disabled', new: 'To change password' },
  created: 'Added',
  save: 'Save',
  search: 'Search names and agencies',
  reset: 'New password',
  endSessions: 'Sign out everywhere',
  disable: 'Disable',
  enable: 'Enable',
  password: 'One-time password',
  passwordNote: 'Shown this once. Tell its owner in person; it must be changed after the first sign-in.',
};

export const secret: Translation['secret'] = { copy: 'Copy', copied: 'Copied' };

/** What was done, by whom. */
export const audit: Translation['audit'] = {
  title: 'Audit log',
  text: 'Who did what, and when. Entries are chained: editing any of them shows.',
  export: 'Export',
  at: 'Time',
  actor: 'By',
  actorHint: 'User name',
  action: 'Action',
  target: 'Of',
  detail: 'Detail',
  address: 'Address',
  via: 'Through',
  vias: { session: 'Session', apiKey: 'API key', service: 'Service' },
  hash: 'Hash',
  subject: 'Subject',
  everything: 'Everything',
  subjects: {
    session: 'Session',
    password: 'Password',
    account: 'Account',
    agency: 'Agency',
    apiKey: 'API key',
    report: 'Report',
    setting: 'Setting',
    data: 'Data',
  },
  from: 'From',
  none: 'No entries',
  noneText: 'Nothing was recorded that fits.',
};

export const keys: Translation['keys'] = {
  title: 'API keys',
  text: 'For other systems and scripts that act as you. A key never does more than you may, and can be taken back at any time.',
  name: 'Name',
  nameHint: 'What it is for, such as “portal synchronisation”',
  may: 'May',
  scopes: { read: 'read', write: 'write', workflow: 'submit and review', administer: 'administer' },
  days: 'Good for',
  lifetime: '{{ days }} days',
  make: 'Make a key',
  made: 'New key',
  madeNote: 'Shown this once. Put it in a safe place now.',
  until: 'until {{ date }}',
  used: 'last used {{ date }}',
  unused: 'never used',
  revoke: 'Revoke',
};

export const sessions: Translation['sessions'] = {
  title: 'Where you are signed in',
  unknown: 'Unknown device',
  current: 'This one',
  end: 'Sign out',
};

export const password: Translation['password'] = {
  title: 'Password',
  text: 'Changing it signs you out on every other device.',
  current: 'Current password',
  next: 'New password',
  hint: 'Ten characters or more. A sentence is safer than a few signs.',
  change: 'Change the password',
  changed: 'Password changed',
  must: 'Change your password first',
  mustText: 'You signed in with a one-time password. Choose your own to go on.',
};
