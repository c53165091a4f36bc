/**
 * A title in the pieces that should each stay whole on a line: the agency, and what follows it.
 * One piece when the title does not begin with the agency.
 */
export function titleParts(title: string, agency: string): readonly string[] {
  const rest = title.slice(agency.length);
  return title.startsWith(agency) && rest.trim() !== '' ? [agency, rest] : [title];
}
