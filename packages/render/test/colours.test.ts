import { describe, expect, test } from 'vitest';
import { officialTheme } from '../src/index.ts';
import { stylesheet } from '../src/html/stylesheet.ts';
import { renderSvg } from '../src/svg.ts';
import { contrastOf, distanceOf, eyes, labOf, lightOf, seenBy } from './colours.ts';
import { lifelike2021 } from './sample-reports.ts';

const { bar, past, ink } = officialTheme.charts;
const PAPER = '#ffffff';
/** Colours of the page that say something by themselves: text removed, text added. */
const [removed = '', added = ''] = ['del', 'ins'].map(
  (tag) => new RegExp(`^${tag} \\{ color: (#[0-9a-f]{6});`, 'm').exec(stylesheet)?.[1],
);

describe.each(Object.entries(eyes))('with %s sight', (_, matrix) => {
  const seen = (colour: string) => seenBy(matrix, lightOf(colour));

  test('bars of this year and of the years before are told apart, and from the paper', () => {
    expect(distanceOf(seen(bar), seen(past))).toBeGreaterThan(20);
    for (const colour of [bar, past]) {
      expect(distanceOf(seen(colour), seen(PAPER))).toBeGreaterThan(30);
      expect(contrastOf(seen(colour), seen(PAPER))).toBeGreaterThan(3);
    }
  });

  test('words can be read, those removed and those added are told apart', () => {
    for (const colour of [ink, removed, added])
      expect(contrastOf(seen(colour), seen(PAPER))).toBeGreaterThan(4.5);
    expect(distanceOf(seen(removed), seen(added))).toBeGreaterThan(20);
  });
});

test('on paper without colours the bars differ in lightness', () => {
  const lightness = (colour: string) => labOf(lightOf(colour))[0];
  expect(Math.abs(lightness(bar) - lightness(past))).toBeGreaterThan(13);
  expect(lightness(PAPER) - lightness(past)).toBeGreaterThan(30);
});

test('colours that do not do would be seen', () => {
  const [green, brown] = [lightOf('#4c9a2a'), lightOf('#a8803a')];
  expect(distanceOf(green, brown)).toBeGreaterThan(20);
  expect(distanceOf(seenBy(eyes.deuteranopia, green), seenBy(eyes.deuteranopia, brown))).toBeLessThan(20);
});

test('a theme colours words and lines as well as bars', () => {
  const theme = { ...officialTheme, charts: { bar: '#123456', past: '#654321', ink: '#0a0b0c' } };
  const svg = renderSvg(lifelike2021, { theme, history: [{ ...lifelike2021, year: lifelike2021.year - 1 }] });
  expect(svg).toMatch(/^<svg [^>]* fill="#0a0b0c">/);
  expect(svg).toContain('stroke="#0a0b0c"');
  for (const colour of Object.values(theme.charts)) expect(svg).toContain(colour);
  for (const colour of Object.values(officialTheme.charts)) expect(svg).not.toContain(colour);
});
