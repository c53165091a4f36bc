import { z } from '@hono/zod-openapi';
import { cellLabel, type Format } from '@nianbao/core';

const localText = z.object({ zh: z.string(), en: z.string() });

export const formatSummary = z
  .object({
    id: z.string(),
    name: localText,
    source: z.object({ number: z.string(), title: localText }),
    years: z.object({ from: z.int(), to: z.int().nullable() }),
    cellCount: z.int(),
  })
  .openapi('FormatSummary');

export const formatDetail = formatSummary
  .extend({
    sections: z.array(
      z.object({
        key: z.string(),
        ordinal: z.string(),
        heading: localText,
        kind: z.enum(['narrative', 'tables']),
      }),
    ),
    cells: z
      .array(
        z.object({
          id: z.string(),
          kind: z.enum(['count', 'signedCount', 'money']),
          section: z.string(),
          table: z.string(),
          row: z.string(),
          column: z.string(),
          label: localText,
          isTotal: z.boolean(),
        }),
      )
      .openapi({ description: 'In reading order: the position is the index in the cell vector.' }),
  })
  .openapi('Format');

export function summaryOf({ definition, cells }: Format): z.infer<typeof formatSummary> {
  const { id, name, source, years } = definition;
  return {
    id,
    name,
    source: { number: source.number, title: source.title },
    years: { from: years.from, to: years.to ?? null },
    cellCount: cells.length,
  };
}

export function detailOf(format: Format): z.infer<typeof formatDetail> {
  return {
    ...summaryOf(format),
    sections: format.definition.sections.map(({ key, ordinal, heading, kind }) => ({
      key,
      ordinal,
      heading,
      kind,
    })),
    cells: format.cells.map((cell) => ({
      id: cell.id,
      kind: cell.kind,
      section: cell.section,
      table: cell.table,
      row: cell.row,
      column: cell.column,
      label: cellLabel(cell),
      isTotal: cell.isTotal,
    })),
  };
}
