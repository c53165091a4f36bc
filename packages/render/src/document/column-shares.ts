/** Share of the width that a label column of a table of several levels takes; the innermost takes the rest of `labels`. */
const OUTER_LABEL = 0.06;
const INNER_GROUP_LABEL = 0.12;

/**
 * Widths of the columns of an official table as shares that sum to 1, labels first.
 * Groups of rows need little (their text runs down the rows they span), the innermost labels need most.
 */
export function columnShares(labelColumns: number, valueColumns: number): readonly number[] {
  const labels = labelColumns === 0 ? 0 : labelColumns === 1 ? 0.34 : 0.46;
  const outer = Array.from({ length: Math.max(0, labelColumns - 1) }, (_, level) =>
    level === 0 ? OUTER_LABEL : INNER_GROUP_LABEL,
  );
  const innermost = labels - outer.reduce((sum, share) => sum + share, 0);
  const value = (1 - labels) / valueColumns;
  return [
    ...outer,
    ...(labelColumns > 0 ? [innermost] : []),
    ...Array.from({ length: valueColumns }, () => value),
  ];
}
