import { z } from '@hono/zod-openapi';
import { problemJson } from '../reports/report-wire.ts';
import { jobRequest } from './job-request.ts';

/**
 * The states of a job. The last three are final. `receiving`: its files are being stored; a job that stays so was cut off
 * and is cleared away.
 */
export const jobStates = ['receiving', 'queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Whether a job has come to its end. */
export function isFinal(state: JobState): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/**
 * What became of a file.
 * - `report`: a report, read without a doubt
 * - `doubt`: a report; the reader has doubts that somebody should look at
 * - `duplicate`: there is a report of this agency for this year; it was left as it is
 * - `problem`: no report; the problems say why
 */
export const itemOutcomes = ['report', 'doubt', 'duplicate', 'problem'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

export const jobCounts = z
  .object({
    report: z.int(),
    doubt: z.int(),
    duplicate: z.int(),
    problem: z.int(),
    ignored: z.int().openapi({ description: 'Entries of archives that are no documents, such as folders.' }),
  })
  .openapi('JobCounts');
export type JobCounts = z.infer<typeof jobCounts>;
export const noCounts: JobCounts = { report: 0, doubt: 0, duplicate: 0, problem: 0, ignored: 0 };

/** A job as people follow it. */
export const job = z
  .object({
    id: z.uuid(),
    request: jobRequest,
    state: z.enum(jobStates),
    done: z.int().openapi({ description: 'How many files or reports are worked on.' }),
    total: z.int().nullable().openapi({ description: 'Of how many; null while it is not known.' }),
    counts: jobCounts,
    problems: z.array(problemJson).openapi({ description: 'Why it failed, or what it had to leave out.' }),
    result: z
      .object({
        name: z.string(),
        type: z.string().openapi({ description: 'Media type.' }),
        size: z.int().openapi({ description: 'Bytes.' }),
        until: z.iso.datetime().openapi({ description: 'It can be fetched until then.' }),
      })
      .nullable(),
    createdBy: z.object({ id: z.string(), name: z.string() }),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    version: z.int().openapi({ description: 'Counts every change; the id of events.' }),
  })
  .openapi('Job');
export type Job = z.infer<typeof job>;

/** A file of an import. */
export const jobItem = z
  .object({
    position: z.int(),
    name: z.string(),
    size: z.int().openapi({ description: 'Bytes.' }),
    outcome: z.enum(itemOutcomes).nullable().openapi({ description: 'Null until it was worked on.' }),
    reportId: z
      .uuid()
      .nullable()
      .openapi({ description: 'The report it became, or for a duplicate the one that was there before.' }),
    problems: z.array(problemJson),
    finishedAt: z.iso.datetime().nullable(),
  })
  .openapi('JobItem');
export type JobItem = z.infer<typeof jobItem>;
