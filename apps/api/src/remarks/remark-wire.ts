import { z } from '@hono/zod-openapi';

const MOST_TEXT = 2_000;
const text = z.string().trim().min(1).max(MOST_TEXT);
const person = z
  .object({ id: z.string(), name: z.string().nullable() })
  .openapi({ description: '`name` is null when the account is gone.' });

/** What a remark speaks of: a cell, a passage of a narrative part, or the report as a whole. */
export const remarkPlace = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('report') }),
    z.strictObject({ kind: z.literal('cell'), cell: z.string().max(200) }),
    z.strictObject({
      kind: z.literal('text'),
      field: z
        .string()
        .max(50)
        .openapi({ examples: ['overview'] }),
      quote: z
        .string()
        .max(500)
        .openapi({ description: 'The words it speaks of; found again by them when the text has moved.' }),
    }),
  ])
  .openapi('RemarkPlace');
export type RemarkPlace = z.infer<typeof remarkPlace>;

const answer = z
  .object({ id: z.string(), text: z.string(), by: person, at: z.iso.datetime() })
  .openapi('RemarkAnswer');

/** A remark with the answers to it. */
export const remark = z
  .object({
    id: z.string().openapi({ format: 'uuid' }),
    place: remarkPlace,
    text: z.string(),
    by: person,
    at: z.iso.datetime(),
    revision: z.int().openapi({ description: 'The revision of the report that it was made on.' }),
    answers: z.array(answer),
    resolved: z.object({ by: person, at: z.iso.datetime() }).nullable(),
  })
  .openapi('Remark');
export type Remark = z.infer<typeof remark>;

export const newRemark = z.strictObject({ place: remarkPlace, text }).openapi('NewRemark');
export const newAnswer = z.strictObject({ text }).openapi('NewRemarkAnswer');
export const remarkState = z.strictObject({ isResolved: z.boolean() }).openapi('RemarkState');
