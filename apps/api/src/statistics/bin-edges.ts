const steps = [1, 2, 5, 10] as const;

/**
 * Edges of at most `most` bins (two or more) of one round width, 1, 2 or 5 times a power of ten, that hold everything
 * from `least` to `greatest`: whole numbers both. The greatest lies below the last edge.
 */
export function binEdges(least: number, greatest: number, most: number): readonly number[] {
  let width = roundWidth((greatest - least) / most);
  // Edges on round numbers may cost one bin more than the width alone would.
  while (binsOf(least, greatest, width) > Math.max(2, most)) width = roundWidth(width * 1.01);
  const first = Math.floor(least / width);
  return Array.from({ length: binsOf(least, greatest, width) + 1 }, (_, at) => (first + at) * width);
}

function binsOf(least: number, greatest: number, width: number): number {
  return Math.floor(greatest / width) - Math.floor(least / width) + 1;
}

/** The least round width that is not below the exact one, and no less than 1. */
function roundWidth(exact: number): number {
  if (exact <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(exact));
  const step = steps.find((each) => each * power >= exact) ?? 10;
  return step * power;
}
