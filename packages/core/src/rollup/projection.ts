import { deriveCrosswalk } from '../format/crosswalk.ts';
import type { Format } from '../format/define-format.ts';
import type { CellVector } from '../report/vector.ts';

/** Puts the vector of a report in one format into the cells of another. */
export interface Projection {
  /** Cells of the target that reports in this format cannot fill. */
  readonly gaps: readonly number[];
  /** The projected vector; blank where a source cell is blank, and in gaps. The same vector when the formats are the same. */
  readonly project: (vector: CellVector) => CellVector;
}

const known = new WeakMap<Format, WeakMap<Format, Projection>>();

/** The projection by the crosswalk between two formats. What one row became several of cannot be divided again: a gap. */
export function deriveProjection(from: Format, to: Format): Projection {
  const ofFrom = known.get(from) ?? new WeakMap<Format, Projection>();
  known.set(from, ofFrom);
  const before = ofFrom.get(to);
  if (before) return before;
  const projection =
    from === to ? { gaps: [], project: (vector: CellVector) => vector } : projectionOf(from, to);
  ofFrom.set(to, projection);
  return projection;
}

function projectionOf(from: Format, to: Format): Projection {
  const sums = deriveCrosswalk(from, to).pairs.flatMap((pair) => {
    const [target, ...others] = pair.to;
    const at = target === undefined ? undefined : to.cellById.get(target);
    if (!at || others.length > 0) return [];
    return [{ target: at.index, sources: pair.from.map((id) => from.cellById.get(id)?.index ?? -1) }];
  });
  const filled = new Set(sums.map(({ target }) => target));
  return {
    gaps: to.cells.filter(({ index }) => !filled.has(index)).map(({ index }) => index),
    project: (vector) => {
      const projected = new Float64Array(to.cells.length).fill(Number.NaN);
      for (const { target, sources } of sums)
        projected[target] = sources.reduce((sum, source) => sum + (vector[source] ?? Number.NaN), 0);
      return projected;
    },
  };
}
