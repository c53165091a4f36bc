import type { CellKind, LocalText } from '@nianbao/core';

/** A number with its name; `null` is blank. */
export interface Bar {
  readonly label: LocalText;
  readonly value: number | null;
  readonly printed: string;
  readonly kind: CellKind;
  /** Of a year before the report's: drawn quieter. */
  readonly isPast?: boolean | undefined;
}

/** Numbers that can be compared: parts of one whole, or one number over the years. */
export interface Chart {
  readonly title: LocalText;
  readonly bars: readonly Bar[];
}

/** What a picture of a report shows, section by section. */
export interface ChartSection {
  /** Key of the section of the format. */
  readonly key: string;
  readonly heading: LocalText;
  /** Numbers of different kinds that no bar could compare. */
  readonly figures: readonly Bar[];
  readonly charts: readonly Chart[];
}
