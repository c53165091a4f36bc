import type { Translation } from '../translation.ts';

/** Work that goes on in the background. */
export const jobs: Translation['jobs'] = {
  title: 'Jobs',
  text: 'Slow work goes on in the background: importing many documents, making files of a year, exporting figures. You may leave this page.',
  job: 'Job',
  state: 'Progress',
  states: {
    receiving: 'Receiving',
    queued: 'Waiting',
    running: 'At work',
    done: 'Done',
    failed: 'Failed',
    cancelled: 'Cancelled',
  },
  kinds: {
    import: 'Bulk import',
    render: 'Reports of {{ year }} as {{ type }}',
    export: 'Figures of {{ year }} as {{ type }}',
    recount: 'Check all reports with the rules of today',
  },
  problems: 'Problems',
  by: 'Begun by',
  at: 'Begun at',
  cancel: 'Cancel the job',
  new: 'New job',
  rendersOf: 'All reports of {{ year }} as',
  exportsOf: 'All figures of {{ year }} as',
  import: 'Bulk import',
  importText:
    'Several hundred files, a whole folder or ZIP archives at once; each is read into a report, and one that cannot be read does not stop the others.',
  chosen: '{{ count }} files chosen',
  chooseFolder: 'Choose a folder',
  addAgencies: 'Add agencies that the documents name and the list does not have',
  replace: 'Replace drafts that are there (otherwise they are left as they are)',
  send: 'Begin',
  none: 'No jobs yet',
  noneText:
    'Import many documents, or have all reports of a year made into PDF: progress and results appear here.',
  back: 'All jobs',
  file: 'File',
  files: 'Files',
  size: 'Size',
  outcome: 'Outcome',
  outcomes: {
    report: 'Read',
    doubt: 'Read with doubts',
    duplicate: 'There was a report, left as it is',
    problem: 'Not read',
    waiting: 'Waiting',
  },
  active: '{{ count }} jobs at work',
};
