/** A check asks a dozen times for the same two names. */
const known = new Map<string, string>();
const MOST = 1_000;

/** An agency's name without the spaces and brackets that documents vary. */
export function comparableName(name: string): string {
  const cached = known.get(name);
  if (cached !== undefined) return cached;
  if (known.size >= MOST) known.clear();
  const comparable = name.normalize('NFKC').replace(/[\s·（）()]/g, '');
  known.set(name, comparable);
  return comparable;
}

/** Two wordings of one agency: the same, or one with the places above it left out (洪泽区人民政府, 淮安市洪泽区人民政府). */
export function isSameAgency(one: string, other: string): boolean {
  const first = comparableName(one);
  const second = comparableName(other);
  return first === second || first.endsWith(second) || second.endsWith(first);
}

/** A people's government at any level, as opposed to its departments and offices. */
export function isGovernment(agency: string): boolean {
  return comparableName(agency).endsWith('人民政府');
}

/** A people's government at county level or above; townships and towns are below it. */
export function isCountyGovernment(agency: string): boolean {
  return /(?<![镇乡])人民政府$/.test(comparableName(agency));
}
