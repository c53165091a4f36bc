import type { FontRole } from '../document/font-role.ts';

/**
 * How an agency's documents look and what is filled in for it. Texts may hold `{agency}` and `{year}`.
 * Lengths are in millimetres, colours `#rrggbb`.
 */
export interface Theme {
  /** Title in place of the report's own; `null` keeps the report's. */
  readonly title: string | null;
  /** Preamble of a report that has none; `null` leaves it out. */
  readonly preamble: string | null;
  readonly signature: {
    /** Who signs a report that is not signed; `null` leaves it unsigned. */
    readonly agency: string | null;
    /** `arabic` 2025年1月20日, `chinese` 二〇二五年一月二十日, `none` no date. */
    readonly date: 'arabic' | 'chinese' | 'none';
  };
  /** The red head of an official letter (发文机关标志) with its line; `null` for none. */
  readonly masthead: Masthead | null;
  /** The agency's emblem over the title; `null` for none. */
  readonly logo: Logo | null;
  /** A font family for some roles, before the usual ones. PDF finds it in the folder of fonts. */
  readonly fonts: Readonly<Partial<Record<FontRole, string>>>;
  readonly charts: ChartColours;
}

export interface Masthead {
  /** `{agency}文件` */
  readonly words: string;
  /** The number of the letter (发文字号): 青政公开〔2025〕1号. */
  readonly number: string | null;
  readonly colour: string;
}

export interface Logo {
  /** SHA-256 of the image, under which the writer is handed its bytes. */
  readonly image: string;
  /** What it shows, for those who do not see it. */
  readonly alt: string;
  readonly height: number;
}

export interface ChartColours {
  readonly bar: string;
  /** Bars of years before this one. */
  readonly past: string;
  /** Words, numbers and lines. */
  readonly ink: string;
}

/**
 * The defaults: the report's own words, the form of official documents, no red head.
 * Blue and grey are told from white and from each other by everyone, and on paper without colours.
 * @see GB/T 9704—2012
 */
export const officialTheme: Theme = {
  title: null,
  preamble: null,
  signature: { agency: null, date: 'arabic' },
  masthead: null,
  logo: null,
  fonts: {},
  charts: { bar: '#0072b2', past: '#8794a0', ink: '#1a1a1a' },
};

/** A text of a theme with the agency and the year in it. */
export function fillPattern(
  pattern: string,
  facts: { readonly agency: string; readonly year: number },
): string {
  return pattern.replace(/\{(agency|year)\}/g, (_, name: string) =>
    name === 'agency' ? facts.agency : String(facts.year),
  );
}
