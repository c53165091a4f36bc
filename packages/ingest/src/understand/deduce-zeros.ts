import { deriveIdentities, type CellValue, type Format } from '@nianbao/core';
import type { CellEvidence } from '../read-result.ts';

/**
 * Cells that the document leaves blank and that its own totals make 0: where a total equals the parts that are filled in,
 * the others are 0, since counts are not negative. Nothing but 0 is ever deduced, and nothing for cells that were not found.
 */
export function deduceZeros(format: Format, cells: readonly CellEvidence[]): readonly CellEvidence[] {
  const values = new Map<string, CellValue>(cells.map(({ cell, value }) => [cell, value]));
  const isBlank = new Set(cells.filter(isLeftBlank).map(({ cell }) => cell));
  const totals = deriveIdentities(format).map((identity) => ({
    sums: identity.terms.filter((term) => term.coefficient === 1).map((term) => term.cell),
    parts: identity.terms.filter((term) => term.coefficient === -1).map((term) => term.cell),
  }));
  const zeros = new Set<string>();
  for (let changed = true; changed;) {
    changed = false;
    for (const { sums, parts } of totals) {
      for (const cell of [...zerosOf(sums, parts, values), ...zerosOf(parts, sums, values)]) {
        if (!isBlank.has(cell) || values.get(cell) !== null) continue;
        values.set(cell, 0);
        zeros.add(cell);
        changed = true;
      }
    }
  }
  return cells.map((evidence) => {
    if (!zeros.has(evidence.cell)) return evidence;
    // What it was deduced from is as doubtful as the blank.
    const { certainty, note } = evidence;
    return { ...evidence, ...deduced, ...(certainty === 'doubtful' ? { certainty, note } : {}) };
  });
}

function isLeftBlank({ value, place, source }: CellEvidence): boolean {
  return value === null && place !== null && source.trim() === '';
}

/** Cells of `unknown` that must be 0, when the known side is whole and the known ones of the other add up to it. */
function zerosOf(
  unknown: readonly string[],
  known: readonly string[],
  values: ReadonlyMap<string, CellValue>,
): readonly string[] {
  const total = known.reduce((sum, cell) => sum + (values.get(cell) ?? Number.NaN), 0);
  const filled = unknown.reduce((sum, cell) => sum + (values.get(cell) ?? 0), 0);
  return total === filled ? unknown.filter((cell) => values.get(cell) === null) : [];
}

const deduced = {
  value: 0,
  certainty: 'probable',
  deduced: true,
  note: {
    zh: '原文此格为空；按勾稽关系只能为 0。',
    en: 'The cell is blank in the document; by the identities it can only be 0.',
  },
} as const;
