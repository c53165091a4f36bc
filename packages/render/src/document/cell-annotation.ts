import type { LocalText } from '@nianbao/core';

/** What a document says of a number beside the number. */
export type CellAnnotation = ChangeAnnotation | CoverageAnnotation | GapAnnotation;

/** The number was another one before. */
export interface ChangeAnnotation {
  readonly kind: 'change';
  /** The number before as printed; empty where it was blank. */
  readonly before: string;
  /** With its sign; `null` where one of the two is blank. */
  readonly difference: string | null;
}

/** Not every report of a sum has a value in it. */
export interface CoverageAnnotation {
  readonly kind: 'coverage';
  readonly contributors: number;
  readonly reports: number;
}

/** The other report has no single number to set this one against. */
export interface GapAnnotation {
  readonly kind: 'gap';
}

/** A line of a cell: the number itself, or what stands before or after it. */
export interface CellLine {
  readonly role: 'before' | 'number' | 'difference' | 'note';
  readonly text: string;
}

/** What stands for a blank number of a comparison, where nothing would be read as nothing changed. */
const BLANK: LocalText = { zh: '空白', en: 'blank' };

/**
 * The lines of a number with its annotation, as every writer sets them: `12`, `→34`, `(+22)`; or `120`, `[18/20]`;
 * or `7`, `※`. A number without an annotation is one line.
 */
export function cellLines(
  { printed, annotation }: { readonly printed: string; readonly annotation?: CellAnnotation | undefined },
  language: keyof LocalText = 'zh',
): readonly CellLine[] {
  if (!annotation) return [{ role: 'number', text: printed }];
  switch (annotation.kind) {
    case 'change':
      return [
        { role: 'before', text: annotation.before || BLANK[language] },
        { role: 'number', text: `→${printed || BLANK[language]}` },
        ...(annotation.difference === null
          ? []
          : [{ role: 'difference', text: `(${annotation.difference})` } as const]),
      ];
    case 'coverage':
      return [
        { role: 'number', text: printed },
        { role: 'note', text: `[${annotation.contributors}/${annotation.reports}]` },
      ];
    case 'gap':
      return [
        { role: 'number', text: printed },
        { role: 'note', text: '※' },
      ];
  }
}

/** The lines as one text, for file types that have no lines in a cell. */
export function cellText(cell: Parameters<typeof cellLines>[0], language?: keyof LocalText): string {
  return cellLines(cell, language)
    .map(({ text }) => text)
    .join('');
}
