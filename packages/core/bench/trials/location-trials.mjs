import { deriveIdentities, locateErrors } from '@nianbao/core';
import { generateReport, plantErrors, slipKinds } from '@nianbao/core/generate';

/**
 * @typedef {import('@nianbao/core').Format} Format
 * @typedef {import('@nianbao/core').FailedGroup} FailedGroup
 * @typedef {{ cases: number, first: number, listed: number }} Rate
 * @typedef {object} LocationTrials
 * @property {Rate} unique The truth is the only smallest set of cells.
 * @property {Rate} several There are several smallest sets, the truth among them: plausibility must choose.
 * @property {Rate} misled Other cells explain as much with fewer changes: the identities point elsewhere.
 * @property {number} unseen No identity fails.
 * @property {readonly number[]} times Milliseconds of each location, ascending.
 */

/**
 * Plants mistakes in generated reports, one to a cell that an identity covers, and counts how often location finds them.
 * Seeded: the same options give the same counts.
 * @param {{ format: Format, size: 'small' | 'medium' | 'large', count: number, trials: number }} options
 * @returns {LocationTrials}
 */
export function tryLocation({ format, size, count, trials }) {
  const covered = new Set(deriveIdentities(format).flatMap(({ terms }) => terms.map((term) => term.cell)));
  const rate = () => ({ cases: 0, first: 0, listed: 0 });
  const rates = { unique: rate(), several: rate(), misled: rate() };
  const times = [];
  let unseen = 0;
  for (let seed = 0; seed < trials; seed++) {
    const year = format.definition.years.from;
    const report = generateReport({ seed, format, year, agency: '青禾县水利局', size });
    const among = (/** @type {{ id: string }} */ { id }) => covered.has(id);
    const damaged = plantErrors(report, { seed, count, kinds: slipKinds, among, format });
    const start = performance.now();
    const groups = locateErrors(format, damaged.report, { maxExplanations: 1000 });
    times.push(performance.now() - start);
    if (groups.length === 0) {
      unseen++;
      continue;
    }
    const { kind, isFirst, isListed } = judge(groups, damaged.planted);
    rates[kind].cases++;
    if (isFirst) rates[kind].first++;
    if (isListed) rates[kind].listed++;
  }
  return { ...rates, unseen, times: times.toSorted((a, b) => a - b) };
}

/**
 * @param {readonly FailedGroup[]} groups
 * @param {readonly import('@nianbao/core/generate').PlantedError[]} planted
 */
function judge(groups, planted) {
  const truth = new Map(planted.flatMap(({ cells }) => cells.map(({ cell, was }) => [cell, was])));
  const sizeIfTrue = (/** @type {FailedGroup['explanations'][number] | undefined} */ explanation) =>
    explanation?.changes.every(({ cell, shouldBe }) => truth.get(cell) === shouldBe)
      ? explanation.changes.length
      : 0;
  const inEach = groups.map(({ explanations }) => {
    const sets = explanations.filter(({ move }) => move === undefined);
    return {
      first: sizeIfTrue(explanations[0]),
      listed: Math.max(0, ...explanations.map(sizeIfTrue)),
      smallest: sets[0]?.changes.length ?? 0,
      sets: sets.length,
    };
  });
  const sum = (/** @type {readonly number[]} */ sizes) => sizes.reduce((total, size) => total + size, 0);
  const isListed = sum(inEach.map(({ listed }) => listed)) === truth.size;
  const isSmallest = isListed && inEach.every(({ listed, smallest }) => listed === smallest);
  const isUnique = inEach.every(({ sets }) => sets === 1);
  return {
    kind: /** @type {const} */ (!isSmallest ? 'misled' : isUnique ? 'unique' : 'several'),
    isListed,
    isFirst: sum(inEach.map(({ first }) => first)) === truth.size,
  };
}
