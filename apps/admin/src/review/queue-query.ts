import { queryOptions } from '@tanstack/solid-query';
import { readQueue } from './queue.ts';

/** The agencies with their reports of a year. */
export const queueQuery = (year: number) =>
  queryOptions({ queryKey: ['reports', 'queue', year], queryFn: () => readQueue(year) });
