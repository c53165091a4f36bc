import type { Format } from '../format/define-format.ts';
import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';

/** All official formats, oldest first. A new one is one new file beside this and one entry here. */
export const formats = [format2019, format2021] as const;

export type KnownFormat = (typeof formats)[number];
export type FormatId = KnownFormat['id'];

/** The format prescribed for a reporting year, or `undefined` before the uniform formats (2018 and earlier). */
export function formatForYear(year: number): KnownFormat | undefined {
  return formats.find((format: Format) => {
    const { from, to } = format.definition.years;
    return year >= from && year <= (to ?? Number.POSITIVE_INFINITY);
  });
}

/** The format with this id, or `undefined`. */
export function formatById(id: string): KnownFormat | undefined {
  return formats.find((format) => format.id === id);
}
