import { displayWidth } from '../text/display-width.ts';
import { repairCharacters } from '../text/repair-characters.ts';
import type { SourceDocument, SourceLine } from './source-document.ts';

const breaks = /\r\n|[\n\r\f\v\u0085\u2028\u2029]/u;

/** Plain text → its lines with their places. Blank lines carry no meaning in text extracted from typeset pages and go. */
export function sourceOfText(text: string): SourceDocument {
  const items = text.split(breaks).flatMap((raw, index): SourceLine[] => {
    const trimmed = raw.trim();
    if (trimmed === '') return [];
    const start = raw.length - raw.trimStart().length;
    return [
      {
        kind: 'line',
        text: repairCharacters(isTabbed(trimmed) ? withTabs(raw) : trimmed),
        place: { kind: 'text', line: index + 1, column: start + 1 },
        indent: displayWidth(raw.slice(0, start)),
        isParagraph: false,
      },
    ];
  });
  return { fileType: 'txt', spacing: 'typeset', items };
}

/** A row of a table whose cells are parted by tabs; blank cells at its ends count too. */
function isTabbed(text: string): boolean {
  return text.includes('\t');
}

function withTabs(raw: string): string {
  return raw.replace(/^[^\S\t]+|[^\S\t]+$/gu, '');
}
