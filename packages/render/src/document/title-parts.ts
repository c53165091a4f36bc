/**
 * A title in the pieces that should each stay whole on a line: the agency, and what follows it.
 * One piece when the title does not begin with the agency.
 */
export function titleParts(title: string, agency: string): readonly string[] {
  const rest = title.slice(agency.length);
  return title.startsWith(agency) && rest.trim() !== '' ? [agency, rest] : [title];
}

/** The title as lines of 22 pt on 156 mm: one where it fits, else its parts, which may still be broken. */
export function titleLines(document: {
  readonly title: string;
  readonly titleParts: readonly string[];
}): readonly string[] {
  // Twenty characters of 小标宋 fit; letters and digits take about half.
  const width = Array.from(document.title).reduce((sum, each) => sum + (/[ -~]/.test(each) ? 0.6 : 1), 0);
  return width <= 20.1 ? [document.title] : document.titleParts;
}
