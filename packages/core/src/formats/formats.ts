import { formatInForce } from '../format/in-force.ts';
import { format2019 } from './format-2019.ts';
import { format2021 } from './format-2021.ts';

/** All official formats, oldest first. A new one is one new file beside this and one entry here. */
export const formats = [format2019, format2021] as const;

export type KnownFormat = (typeof formats)[number];
export type FormatId = KnownFormat['id'];

/** The format prescribed for a reporting year, or `undefined` before the uniform formats (2018 and earlier). */
export function formatForYear(year: number): KnownFormat | undefined {
  return formatInForce<KnownFormat>(formats, year);
}

/** The format with this id, or `undefined`. */
export function formatById(id: string): KnownFormat | undefined {
  return formats.find((format) => format.id === id);
}
