import { execFileSync } from 'node:child_process';
import type { AnyReport, Format } from '@nianbao/core';
import type { Random } from '@nianbao/core/generate';
import { writers } from '../../render/src/writers.ts';
import { asExtractedText } from './as-extracted-text.ts';
import { asHtml } from './as-html.ts';
import { tableDamages } from './damaged-tables.ts';
import { textDamages } from './damaged-text.ts';

/** A way from a report to a document that is not quite what it was. */
export interface Damage {
  readonly name: string;
  readonly document: (report: AnyReport, format: Format, random: Random) => Promise<Uint8Array> | Uint8Array;
  /** It takes so long that fewer documents are made. */
  readonly isSlow?: boolean;
}

const encoder = new TextEncoder();

const onText = textDamages.map(({ name, apply }): Damage => ({
  name: `text: ${name}`,
  document: (report, format, random) => {
    const text = asExtractedText(report, format, (below) => random.whole(0, below - 1), '');
    return encoder.encode(apply(text, random));
  },
}));

const onTables = tableDamages.map(({ name, apply }): Damage => ({
  name,
  document: (report, format, random) =>
    encoder.encode(asHtml(report, format, (table) => [apply(table, random)])),
}));

/** The two layouts in which pdftotext of poppler prints a page. */
const onPages = (['layout', 'raw'] as const).map((mode): Damage => ({
  name: `PDF to text, ${mode === 'layout' ? 'laid out as on the page' : 'in the order of the file'}`,
  isSlow: true,
  document: async (report) => {
    const pdf = writers.find(({ id }) => id === 'pdf');
    if (!pdf) throw new Error('There is no PDF writer');
    const input = await pdf.render(report);
    return execFileSync('pdftotext', [`-${mode}`, '-', '-'], { input, stdio: ['pipe', 'pipe', 'ignore'] });
  },
}));

/** Every damage that can be done here: text from pages needs poppler's pdftotext. */
export const damages: readonly Damage[] = [...onText, ...onTables, ...(hasPdfToText() ? onPages : [])];

function hasPdfToText(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false; // thrown by Node, which documents the type
    throw error;
  }
}
