import { z } from 'zod';
import type { Format } from '../format/define-format.ts';
import { liveFieldFaults, type LiveFieldFault } from './live-field-fault.ts';
import type { ListBlock, ParagraphBlock } from './narrative.ts';

/** Longest text of one block, in characters. */
export const MAX_TEXT = 100_000;
/** Longest description of a figure: what is longer belongs in the text. */
const MAX_ALT = 2_000;
const MAX_BLOCKS = 5_000;
const MAX_FIELDS = 1_000;

const text = z.string().max(MAX_TEXT);

const heading = z.strictObject({
  kind: z.literal('heading'),
  numbering: z.string().max(20),
  text,
  level: z.int().min(1).max(6),
  runIn: z.string().max(2).optional(),
});

const table = z.strictObject({
  kind: z.literal('table'),
  caption: text.optional(),
  headRows: z.int().min(0).max(20),
  rows: z.array(z.array(text).max(100)).max(MAX_BLOCKS),
});

const figure = z.strictObject({
  kind: z.literal('figure'),
  image: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of the bytes of the image, lower-case hex' }),
  alt: z.string().trim().min(1).max(MAX_ALT),
  caption: text.optional(),
});

/** The schema of narrative blocks in a report of a format: live fields print cells of that format only. */
export function deriveBlocksSchema(format: Format): z.ZodType {
  const cell = z.enum(format.cells.map(({ id }) => id)).meta({ description: 'Id of the cell it prints' });
  const field = { at: z.int().min(0), length: z.int().min(1), cell };
  const paragraph = z
    .strictObject({
      kind: z.literal('paragraph'),
      text,
      fields: z.array(z.strictObject(field)).max(MAX_FIELDS).optional(),
    })
    .check(({ value, issues }) => {
      issues.push(...faultsOf(value, [value.text]).map((fault) => issueOf(fault, value)));
    });
  const list = z
    .strictObject({
      kind: z.literal('list'),
      ordered: z.boolean(),
      items: z.array(text).max(MAX_BLOCKS),
      fields: z
        .array(z.strictObject({ item: z.int().min(0), ...field }))
        .max(MAX_FIELDS)
        .optional(),
    })
    .check(({ value, issues }) => {
      issues.push(...faultsOf(value, value.items).map((fault) => issueOf(fault, value)));
    });
  const block = z.discriminatedUnion('kind', [heading, paragraph, list, table, figure]);
  return z.array(block).max(MAX_BLOCKS).default([]);
}

const none: readonly LiveFieldFault[] = [];

function faultsOf(
  { fields }: ParagraphBlock | ListBlock,
  texts: readonly string[],
): readonly LiveFieldFault[] {
  return fields === undefined ? none : liveFieldFaults(texts, fields);
}

function issueOf(fault: LiveFieldFault, input: ParagraphBlock | ListBlock): z.core.$ZodRawIssue {
  return { code: 'custom', input, path: ['fields', fault.index], params: { liveField: fault } };
}

/** The fault of a live field that an issue of the schema is about. */
export function faultOfIssue(issue: z.core.$ZodIssue): LiveFieldFault | undefined {
  // The params of custom issues are those given above and in the schema of money.
  return issue.code === 'custom' ? (issue.params?.['liveField'] as LiveFieldFault | undefined) : undefined;
}
