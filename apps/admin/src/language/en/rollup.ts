import type { Translation } from '../translation.ts';

/** Official tables that are read, not written. */
export const layoutGrid: Translation['layoutGrid'] = {
  help: 'Arrow keys move, Enter shows what makes up a number.',
  helpReading: 'Arrow keys move.',
};

/** The report of a level, added up. */
export const rollup: Translation['rollup'] = {
  title: 'Roll-up',
  year: 'Year',
  include: 'Counting',
  includes: { published: 'published', approved: 'approved', all: 'all reports' },
  level: "Compare with the level's own figures",
  noLevel: 'No comparison',
  show: 'Show',
  views: { sum: 'Sums', contributors: 'Reports', difference: 'Differences' },
  counted: '{{ members }} agencies, {{ count }} reports counted',
  complete: 'Every agency is in it, and no cell is blank.',
  missing: '{{ count }} missing',
  incomplete: '{{ count }} cells have blanks',
  differences: '{{ count }} cells differ from the own figures',
  agrees: 'Agrees with the own figures',
  noneTitle: 'Nothing to add up yet',
  noneText:
    'Only {{ include }} count. Sums appear once reports are approved; or have a look at all reports now.',
  countAll: 'Count all reports',
  openCell: 'What makes it up',
  panel: 'What makes it up',
  chooseCell: 'Choose any cell to see which agencies make up its number.',
  contributors: '{{ count }} of {{ all }} reports have a number here',
  blanks: '{{ count }} are blank',
  gaps: '{{ count }} are in a format without this cell',
  share: 'Share',
  blank: 'blank',
  absent: 'not counted',
  reported: 'Own figure',
  sum: 'Sum',
  difference: 'Own figure − sum',
  suspects: 'Agencies whose figure is exactly the difference, left out or counted twice:',
  levelOwn: 'Own figures of {{ agency }}',
  sorted: 'Sorted by {{ order }}',
};
