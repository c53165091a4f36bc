/** Places of a position in a path; the form of the database has as many. */
const POSITION_DIGITS = 6;
/** The largest position among siblings. */
export const MOST_POSITION = 10 ** POSITION_DIGITS - 1;
/** What an id of an agency may be made of: a path has to stay readable, and `/` ends its parts. */
export const agencyIdPattern = /^[\w.-]{1,100}$/;

/**
 * The path of an agency below the path of its parent (`''` at the top): `/000001-government/000004-education/`.
 * @throws RangeError when the position or the id has no place in a path.
 */
export function pathOf(
  parentPath: string,
  { position, id }: { readonly position: number; readonly id: string },
): string {
  if (!Number.isInteger(position) || position < 0 || position > MOST_POSITION || !agencyIdPattern.test(id))
    throw new RangeError(`No path for the agency "${id}" at position ${position}`);
  return `${parentPath || '/'}${String(position).padStart(POSITION_DIGITS, '0')}-${id}/`;
}

/** The path of the agency above; `/` at the top. */
export function parentPathOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
}

/** How many agencies stand above: 0 at the top. */
export function depthOf(path: string): number {
  return path.split('/').length - 3;
}

/** Ids from the top down to the agency itself. */
export function idsOnPath(path: string): string[] {
  return path
    .split('/')
    .slice(1, -1)
    .map((part) => part.slice(POSITION_DIGITS + 1));
}

/** Whether an agency is this one or below it. */
export function isWithin(path: string, ancestorPath: string): boolean {
  return path.startsWith(ancestorPath);
}

/** The least text, byte by byte, that is greater than a path and all that begins with it. */
export function endOfSubtree(path: string): string {
  // `0` comes right after `/`.
  return `${path.slice(0, -1)}0`;
}
