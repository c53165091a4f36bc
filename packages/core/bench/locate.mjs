import { formats } from '@nianbao/core';
import { tryLocation } from './trials/location-trials.mjs';

const TRIALS = 300;
const sizes = /** @type {const} */ (['small', 'medium', 'large']);

/** How fast wrong numbers are located, and how often rightly, over both formats and three sizes of agency. */
export async function figures() {
  return [1, 2, 3, 4].flatMap((count) => {
    const trials = formats.flatMap((format) =>
      sizes.map((size) => tryLocation({ format, size, count, trials: TRIALS })),
    );
    const times = trials.flatMap((trial) => trial.times).toSorted((a, b) => a - b);
    const at = (/** @type {number} */ quantile) =>
      times[Math.floor(quantile * (times.length - 1))] ?? Number.NaN;
    const wrong = count === 1 ? 'one wrong cell' : `${count} wrong cells`;
    return [
      {
        name: `locating ${wrong}`,
        value: at(0.5),
        unit: 'ms',
        goal: '< 5',
        parts: `95 % under ${at(0.95).toFixed(1)} ms, ${times.length} reports`,
      },
      rateFigure(
        `${wrong}, told apart by the identities: truth first`,
        trials.map(({ unique }) => unique),
        count,
      ),
      rateFigure(
        `${wrong}, not told apart: truth first`,
        trials.map(({ several }) => several),
      ),
      rateFigure(
        `${wrong}, misleading: truth first`,
        trials.map(({ misled }) => misled),
      ),
    ].filter(({ value }) => !Number.isNaN(value));
  });
}

/**
 * @param {string} name
 * @param {readonly import('./trials/location-trials.mjs').Rate[]} rates
 * @param {number} [count] number of wrong cells that there is a goal for
 */
function rateFigure(name, rates, count) {
  const sum = (/** @type {'cases' | 'first' | 'listed'} */ key) =>
    rates.reduce((total, rate) => total + rate[key], 0);
  const [cases, first, listed] = [sum('cases'), sum('first'), sum('listed')];
  const goal = count === 1 ? '≥ 99' : count === 2 ? '≥ 90' : undefined;
  return {
    name,
    value: (100 * first) / cases,
    unit: '%',
    ...(goal && { goal }),
    parts: `${first} of ${cases}, listed ${listed}`,
  };
}
