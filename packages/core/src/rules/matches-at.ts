/**
 * The matches of a pattern that can begin at some places only, as a search through the whole text would find them:
 * in order, each after the end of the one before.
 * @param pattern sticky
 * @param starts in order; every match there is in the text begins at one of them
 */
export function matchesAt(
  pattern: RegExp,
  text: string,
  starts: readonly number[],
): readonly RegExpExecArray[] {
  if (starts.length === 0) return none;
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const start of starts) {
    if (start < end) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (!match) continue;
    matches.push(match);
    end = match.index + match[0].length;
  }
  return matches;
}

const none: readonly RegExpExecArray[] = [];
