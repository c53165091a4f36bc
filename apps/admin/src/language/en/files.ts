import type { Translation } from '../translation.ts';

/** Taking things out of the application. */
export const files: Translation['files'] = {
  download: 'Download',
  print: 'Print',
  pdf: 'PDF',
  docx: 'Word (DOCX)',
  xlsx: 'Excel (XLSX)',
  html: 'Web page (HTML)',
  csv: 'Table (CSV)',
  md: 'Markdown',
  txt: 'Plain text',
  json: 'Data (JSON)',
};
