import type { Translation } from '../translation.ts';

/** What is approved, what the public sees, and what was corrected since. */
export const publication: Translation['publication'] = {
  title: 'Publication',
  text: 'Approved reports are published here. A later correction comes with a notice of its own; what was published before stays on record.',
  filter: 'Filter by state',
  state: 'State',
  states: { waiting: 'Waiting', published: 'Published', correcting: 'Being corrected' },
  all: 'All',
  publish: 'Publish',
  publishAll: 'Publish all {{ count }} that wait',
  publishOf: 'Publish the report of {{ agency }}',
  sure: 'Publish {{ count }} reports?',
  sureText: 'The public sees them at once. Whatever changes afterwards has to be made as a correction.',
  done: '{{ count }} published, {{ refused }} could not be.',
  publicPage: 'Public page',
  corrections: 'Correction notices',
  correctionsOf: 'Correction notices of {{ agency }}',
  noCorrections: 'Nothing was corrected since it was published.',
  correction: 'Correction {{ number }}, {{ date }}',
  changed: '{{ cells }} figures and {{ fields }} passages corrected',
  blank: 'blank',
  none: 'Nothing to publish for this year yet',
  noneText: 'Reports appear here once they are approved. Decide on the submitted ones first.',
  noneHere: 'No report is in this state',
  toReview: 'Go to the review',
};
