import { unzipSync } from 'fflate';
import type { Problem } from '@nianbao/core';
import type { ReadLimits } from '../limits.ts';
import { ingestProblems } from '../problems.ts';

/** The files of an archive that a reader wants, or why they cannot be had. */
export type OpenedArchive =
  | {
      readonly kind: 'opened';
      readonly names: ReadonlySet<string>;
      readonly files: ReadonlyMap<string, Uint8Array>;
    }
  | { readonly kind: 'refused'; readonly problem: Problem };

const MAX_ENTRIES = 10_000;

/**
 * Unpacks the wanted files of a ZIP archive. Sizes are added up from the directory before anything is unpacked, and
 * unpacking never writes more than the directory said, so that a bomb costs nothing.
 */
export function openArchive(
  bytes: Uint8Array,
  wanted: (name: string, unpackedBytes: number) => boolean,
  limits: ReadLimits,
): OpenedArchive {
  const names = new Set<string>();
  let unpacked = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.add(name);
        if (names.size > MAX_ENTRIES) throw new ArchiveTooLarge();
        if (!wanted(name, originalSize)) return false;
        unpacked += originalSize;
        if (unpacked > limits.maxUnpackedBytes) throw new ArchiveTooLarge();
        return true;
      },
    });
    return { kind: 'opened', names, files: new Map(Object.entries(files)) };
  } catch (error) {
    return { kind: 'refused', problem: problemOf(error, limits) };
  }
}

/** Adds up what a whole archive unpacks to, for readers that unpack it themselves; `null` when it is within the limit. */
export function checkArchive(bytes: Uint8Array, limits: ReadLimits): Problem | null {
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        if (unpacked > limits.maxUnpackedBytes) throw new ArchiveTooLarge();
        return false;
      },
    });
    return null;
  } catch (error) {
    return problemOf(error, limits);
  }
}

function problemOf(error: unknown, limits: ReadLimits): Problem {
  if (error instanceof ArchiveTooLarge)
    return ingestProblems.unpacksTooLarge({ limit: limits.maxUnpackedBytes });
  // fflate throws its own Error, and RangeError or TypeError where lengths in the file lead nowhere.
  if (error instanceof Error) return ingestProblems.damaged({ detail: error.message });
  throw error;
}

class ArchiveTooLarge extends Error {}
