import type { Problem } from '@nianbao/core';
import { ingestProblems } from '../problems.ts';

/** Names of streams in an OLE2 compound file, which stand in it as UTF-16. */
const streams = [
  { name: 'EncryptedPackage', problem: () => ingestProblems.encrypted() },
  {
    name: 'WordDocument',
    problem: () => ingestProblems.legacyOffice({ found: 'Word (DOC)', instead: 'DOCX' }),
  },
  { name: 'Workbook', problem: () => ingestProblems.legacyOffice({ found: 'Excel (XLS)', instead: 'XLSX' }) },
] as const;

/** What an OLE2 compound file is that cannot be read: an encrypted document, or one of a legacy format. */
export function problemOfCompound(bytes: Uint8Array): Problem {
  const text = new TextDecoder('latin1').decode(bytes);
  const found = streams.find(({ name }) => text.includes(Array.from(name).join('\0')));
  return found?.problem() ?? ingestProblems.typeUnsupported({ found: 'OLE2' });
}
