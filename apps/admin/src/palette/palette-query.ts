/** What somebody looks for: words, and the year among them. */
export interface PaletteQuery {
  readonly words: readonly string[];
  readonly year: number | undefined;
}

const yearPattern = /^(20\d\d)年?度?$/;

/** Takes what is typed apart: `教育局 2025` looks for that agency's report of that year. */
export function parsePaletteQuery(text: string): PaletteQuery {
  const parts = text.normalize('NFKC').trim().toLowerCase().split(/\s+/).filter(Boolean);
  const years = parts.flatMap((part) => yearPattern.exec(part)?.[1] ?? []);
  const year = years[0];
  return {
    words: parts.filter((part) => !yearPattern.test(part)),
    year: year === undefined ? undefined : Number(year),
  };
}

/** Whether a name has all the words in it. */
export function isMatch(name: string, { words }: PaletteQuery): boolean {
  const low = name.toLowerCase();
  return words.every((word) => low.includes(word));
}
