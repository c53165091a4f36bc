import type { Format } from './define-format.ts';

/** The one of the formats that is prescribed for a reporting year, or `undefined`. */
export function formatInForce<F extends Format>(formats: readonly F[], year: number): F | undefined {
  return formats.find(({ definition: { years } }) => year >= years.from && year <= (years.to ?? Infinity));
}

/** The earliest reporting year that any of the formats is prescribed for. */
export function firstYearOf(formats: readonly Format[]): number {
  return Math.min(...formats.map((format) => format.definition.years.from));
}
