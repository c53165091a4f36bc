import type { SeriesTone } from './chart-data.ts';

/** The colours a chart is drawn with. */
export interface ChartPalette {
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly surface: string;
  readonly tones: Readonly<Record<SeriesTone, string>>;
}

/** The colours of the theme in force. */
export function paletteOfTheme(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quietInk: token('--ink-3'),
    line: token('--line'),
    surface: token('--surface'),
    tones: {
      accent: token('--accent'),
      good: token('--good'),
      warn: token('--warn'),
      bad: token('--bad'),
      quiet: token('--edge'),
      second: token('--line-2'),
    },
  };
}

/** Ink on white, whatever the theme: a picture goes into documents. */
export const printPalette: ChartPalette = {
  ink: '#1d2226',
  quietInk: '#4a5258',
  line: '#e2e0d9',
  surface: '#ffffff',
  tones: {
    accent: '#1d5c8c',
    good: '#266b4b',
    warn: '#855207',
    bad: '#b02a1f',
    quiet: '#86857d',
    second: '#cfccc3',
  },
};
