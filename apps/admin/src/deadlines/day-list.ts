/** Days as somebody writes them, one a line or apart by spaces and commas: `2026-02-16`, `2026/2/16`, `2026年2月16日`. */
const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

export interface ReadDays {
  /** ISO 8601, in order, each once. */
  readonly days: readonly string[];
  /** What is no day. */
  readonly unknown: readonly string[];
}

/** Reads a list of days. */
export function readDays(text: string): ReadDays {
  const days = new Set<string>();
  const unknown: string[] = [];
  for (const word of text.split(/[\s,，;；、]+/).filter(Boolean)) {
    const day = dayOf(word);
    if (day === undefined) unknown.push(word);
    else days.add(day);
  }
  return { days: [...days].toSorted(), unknown };
}

function dayOf(word: string): string | undefined {
  const [, year = '', month = '', day = ''] = written.exec(word) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The thirtieth of February is no day, though a date can be made of it.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : undefined;
}
