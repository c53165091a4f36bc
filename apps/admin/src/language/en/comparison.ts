import type { Translation } from '../translation.ts';

/** Tables of records, whatever they are of. */
export const table: Translation['table'] = {
  columns: 'Choose columns',
  csv: 'Export as CSV',
  count: '{{ count }} rows',
  actions: 'Actions',
};

/** A report beside last year's. */
export const comparison: Translation['comparison'] = {
  title: 'Year on year',
  of: '{{ agency }} · {{ before }} → {{ after }}',
  back: 'Back to the report',
  show: 'View',
  views: { tables: 'Tables', list: 'List', text: 'Text' },
  onlyChanges: 'Only changes',
  changed: '{{ count }} of {{ all }} figures changed',
  similarity: '{{ percent }} the same as last year',
  unchanged: 'No change.',
  cell: 'Figure',
  before: 'Last year',
  after: 'This year',
  change: 'Change',
  ratio: 'Change in %',
  noCounterpart: "not in last year's form",
  onlyBefore: "Figures that only last year's form has",
  none: 'There is no report of last year to compare with',
  noneText:
    '{{ agency }} has no report for {{ year }}. Import the document of that year, and both are compared here, figure by figure and word by word.',
  import: 'Import it',
  legend: 'Struck out: the text of {{ year }}. Underlined: new this year.',
};
