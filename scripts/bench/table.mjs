/** @typedef {import('./measure.mjs').Figure} Figure */

/** Figures as a table for people. @param {readonly Figure[]} figures */
export function tableOf(figures) {
  const rows = [
    ['figure', 'value', 'goal', 'of'],
    ...figures.map(({ name, value, unit, goal, parts }) => [
      name,
      `${shown(value)} ${unit}`,
      goal ?? '',
      parts ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Three digits that mean something. @param {number} value */
function shown(value) {
  if (value >= 100) return value.toFixed(0);
  return value.toPrecision(3);
}
