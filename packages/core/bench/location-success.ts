import { deriveIdentities, locateErrors, type Cell, type FailedGroup, type Format } from '@nianbao/core';
import {
  generateReport,
  plantErrors,
  slipKinds,
  type Planted,
  type PlantedKind,
  type ReportSize,
} from '@nianbao/core/generate';

export interface TrialOptions {
  readonly format: Format;
  readonly size: ReportSize;
  /** Mistakes in each report. */
  readonly count: number;
  readonly trials: number;
  readonly kinds?: readonly PlantedKind[];
  /** Which cells get mistakes; those that an identity covers unless given. */
  readonly among?: (cell: Cell) => boolean;
}

/** Reports with planted mistakes by what the identities can tell, and in how many of each the truth came first. */
export interface LocationSuccess {
  /** The truth is the only smallest set of cells. */
  readonly unique: Rate;
  /** Several smallest sets, the truth among them: only plausibility can choose. */
  readonly several: Rate;
  /** Fewer or as many other cells explain it: the identities point elsewhere. */
  readonly misled: Rate;
  /** No identity fails. */
  readonly unseen: number;
  /** Milliseconds per location, in ascending order. */
  readonly times: readonly number[];
}

export interface Rate {
  cases: number;
  first: number;
  listed: number;
}

/** Plants mistakes in generated reports and counts how often the truth is found. Seeded: the same options give the same counts. */
export function measureLocation(options: TrialOptions): LocationSuccess {
  const { format, size, count, trials } = options;
  const covered = new Set(deriveIdentities(format).flatMap(({ terms }) => terms.map((term) => term.cell)));
  const rate = (): Rate => ({ cases: 0, first: 0, listed: 0 });
  const result = { unique: rate(), several: rate(), misled: rate(), unseen: 0 };
  const times: number[] = [];
  for (let seed = 0; seed < trials; seed++) {
    const report = generateReport({
      seed,
      format,
      year: format.definition.years.from,
      agency: '青禾县水利局',
      size,
    });
    const planted = plantErrors(report, {
      seed,
      count,
      kinds: options.kinds ?? slipKinds,
      among: options.among ?? (({ id }) => covered.has(id)),
      format,
    });
    const start = performance.now();
    const groups = locateErrors(format, planted.report, { maxExplanations: 1000 });
    times.push(performance.now() - start);
    if (groups.length === 0) result.unseen++;
    else record(result, groups, planted);
  }
  return { ...result, times: times.toSorted((a, b) => a - b) };
}

function record(
  result: Pick<LocationSuccess, 'unique' | 'several' | 'misled'>,
  groups: readonly FailedGroup[],
  { planted }: Planted<object>,
): void {
  const truth = new Map(planted.flatMap(({ cells }) => cells.map(({ cell, was }) => [cell, was] as const)));
  const isTrue = ({ changes }: FailedGroup['explanations'][number]) =>
    changes.every(({ cell, shouldBe }) => truth.get(cell) === shouldBe);
  const sizeOf = (group: FailedGroup) =>
    group.explanations.find((explanation) => !explanation.move)?.changes.length ?? 0;
  const explained = groups.map((group) => group.explanations.filter(isTrue)[0]?.changes.length ?? 0);
  const isListed = explained.reduce((sum, cells) => sum + cells, 0) === truth.size;
  const isSmallest = groups.every((group, at) => sizeOf(group) === explained[at]);
  const isUnique = groups.every(({ explanations }) => explanations.filter(({ move }) => !move).length === 1);
  const firsts = groups.map(({ explanations: [first] }) =>
    first && isTrue(first) ? first.changes.length : 0,
  );
  const kind = !isListed || !isSmallest ? 'misled' : isUnique ? 'unique' : 'several';
  result[kind].cases++;
  if (isListed) result[kind].listed++;
  if (firsts.reduce((sum, cells) => sum + cells, 0) === truth.size) result[kind].first++;
}
