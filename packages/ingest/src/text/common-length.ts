let above = new Uint16Array(256);
let row = new Uint16Array(256);

/** Length of the longest common subsequence of two texts. */
export function commonLength(a: string, b: string): number {
  const width = b.length + 1;
  if (row.length < width) [above, row] = [new Uint16Array(width), new Uint16Array(width)];
  above.fill(0, 0, width);
  for (let i = 0; i < a.length; i++) {
    const char = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++)
      row[j + 1] = char === b.charCodeAt(j) ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    [above, row] = [row, above];
  }
  return above[b.length] ?? 0;
}

/**
 * How alike two texts are: 1 when equal, 0 when nothing is common.
 * Texts whose lengths alone keep them below `atLeast` are not compared and give 0.
 */
export function likeness(a: string, b: string, atLeast = 0): number {
  if (a === b) return 1;
  const most = (2 * Math.min(a.length, b.length)) / (a.length + b.length);
  if (a.length === 0 || b.length === 0 || most < atLeast) return 0;
  return (2 * commonLength(a, b)) / (a.length + b.length);
}
