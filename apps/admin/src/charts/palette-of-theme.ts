import type { SeriesTone } from './chart-data.ts';

/** The colours a chart is drawn with. */
export interface ChartPalette {
  readonly ink: string;
  readonly quietInk: string;
  readonly line: string;
  readonly surface: string;
  readonly tones: Readonly<Record<SeriesTone, string>>;
}

const fillOchre = '#b9801f';

/** The colours of the theme in force. */
export function paletteOfTheme(): ChartPalette {
  const style = getComputedStyle(document.documentElement);
  const isDark = document.documentElement.dataset['theme'] === 'dark';
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: token('--ink'),
    quietInk: token('--ink-3'),
    line: token('--line'),
    surface: token('--surface'),
    tones: {
      accent: token('--accent'),
      good: token('--good'),
      // Wide fills take a lighter ochre than text does.
      warn: isDark ? token('--warn') : fillOchre,
      bad: token('--bad'),
      ink: token('--ink-2'),
      quiet: token('--edge'),
      faint: token('--line-2'),
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
    warn: fillOchre,
    bad: '#b02a1f',
    ink: '#4a5258',
    quiet: '#86857d',
    faint: '#cfccc3',
  },
};
