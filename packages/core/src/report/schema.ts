import { z } from 'zod';
import type { Cell } from '../format/cell-id.ts';
import { cellLabel } from '../format/cell-label.ts';
import type { CellKind } from '../format/format.ts';
import type { Format } from '../format/define-format.ts';
import type { FormatId, KnownFormat } from '../formats/formats.ts';
import { deriveBlocksSchema } from './block-schema.ts';
import { fenOfWan, MAX_MONEY } from './money.ts';
import type { ReportOf } from './report.ts';

const MAX_COUNT = 9_999_999_999;
const MAX_JUSTIFICATIONS = 500;
/** More cells than one finding names. */
const MAX_JUSTIFIED_CELLS = 500;

/** @see Justification */
const justificationSchema = z.strictObject({
  rule: z.string().min(1).max(100),
  cells: z.array(z.string().min(1).max(200)).max(MAX_JUSTIFIED_CELLS).optional(),
  field: z.string().min(1).max(50).optional(),
  reason: z.string().trim().min(1).max(2_000),
  by: z.string().trim().min(1).max(100).optional(),
  date: z.iso.date().optional(),
});

const commonShape = (blocks: z.ZodType) => ({
  year: z.int().min(2019).max(2100),
  agency: z.string().trim().min(1).max(200),
  title: z.string().max(500).default(''),
  preamble: blocks,
  outline: z
    .array(
      z.strictObject({
        section: z.string().max(50).nullable(),
        numbering: z.string().max(20),
        text: z.string().max(500),
      }),
    )
    .max(200)
    .optional(),
  overview: blocks,
  problems: blocks,
  otherMatters: blocks,
  signature: z
    .strictObject({
      agency: z.string().max(200).nullable().default(null),
      date: z.iso.date().nullable().default(null),
    })
    .default({ agency: null, date: null }),
  justifications: z.array(justificationSchema).max(MAX_JUSTIFICATIONS).optional(),
});

const kinds: Record<CellKind, z.ZodType<number | null>> = {
  count: z.int().min(0).max(MAX_COUNT).nullable().default(null),
  signedCount: z.int().min(-MAX_COUNT).max(MAX_COUNT).nullable().default(null),
  money: z
    .number()
    .min(0)
    .max(MAX_MONEY)
    .refine((amount) => !Number.isNaN(fenOfWan(amount)), { params: { code: 'report.cell.moneyDecimals' } })
    .nullable()
    .default(null)
    .meta({ description: '万元, at most six decimals' }),
};

/** Cells below a path, by the next segments of their ids. */
interface Branch {
  readonly below: Map<string, Branch | Cell>;
  /** Official label of the row, where one ends here. */
  title?: string;
}

function branchesOf(format: Format): Branch {
  const root: Branch = { below: new Map() };
  for (const cell of format.cells) {
    const segments = cell.id.split('.');
    const last = segments.pop() ?? '';
    let at = root;
    for (const segment of segments) {
      const next: Branch | Cell = at.below.get(segment) ?? { below: new Map<string, Branch | Cell>() };
      if (!('below' in next)) throw new Error(`Cell "${cell.id}" lies below another cell`);
      at.below.set(segment, next);
      at = next;
    }
    if (cell.rowNodes.length > 0 && last === cell.column)
      at.title = cellLabel({ ...cell, columnNodes: [] }).zh;
    at.below.set(last, cell);
  }
  return root;
}

function shapeOf({ below }: Branch): Record<string, z.ZodType> {
  return Object.fromEntries(
    Array.from(below, ([segment, node]) => {
      if (!('below' in node)) return [segment, cellSchema(node)];
      const object = z.strictObject(shapeOf(node));
      return [segment, (node.title === undefined ? object : object.meta({ title: node.title })).prefault({})];
    }),
  );
}

const cellSchemas = new Map<string, z.ZodType>();

/** One schema for all cells of a kind under the same column heads, so that the JSON Schema says it once. */
function cellSchema({ kind, columnNodes }: Cell): z.ZodType {
  const title = columnNodes.map(({ label }) => label).join(' / ');
  const key = `${kind} ${title}`;
  const known = cellSchemas.get(key) ?? kinds[kind].meta({ ...kinds[kind].meta(), title });
  cellSchemas.set(key, known);
  return known;
}

const schemas = new WeakMap<Format, z.ZodType>();

/**
 * The zod schema of a report in a format. Cells that are absent come out blank; unknown keys are refused.
 * Parsed values have every cell of the format.
 */
export function deriveSchema<Id extends FormatId>(
  format: Extract<KnownFormat, { id: Id }>,
): z.ZodType<ReportOf<Id>>;
export function deriveSchema(format: Format): z.ZodType;
export function deriveSchema(format: Format): z.ZodType {
  const known = schemas.get(format);
  if (known) return known;
  const schema = z.strictObject({
    format: z.literal(format.id),
    ...commonShape(deriveBlocksSchema(format)),
    ...shapeOf(branchesOf(format)),
  });
  schemas.set(format, schema);
  return schema;
}

/**
 * JSON Schema (2020-12) of report JSON in a format, as callers write it: absent cells are blank.
 * Rows and columns carry their official labels as titles; `$id` is a URN, so that validators of several formats keep
 * them apart and none looks for them on a network.
 */
export function deriveJsonSchema(format: Format): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(deriveSchema(format), {
    io: 'input',
    unrepresentable: 'any',
    reused: 'ref',
  });
  const { zh, en } = format.definition.name;
  return { $schema, $id: `urn:nianbao:report:${format.id}`, title: zh, description: en, ...schema };
}
