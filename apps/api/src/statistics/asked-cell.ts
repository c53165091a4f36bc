import { z } from '@hono/zod-openapi';
import { FEN_PER_WAN, formatForYear, problemOfYear, type Format } from '@nianbao/core';
import { figureStages } from '../database/schema.ts';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';

type Cell = Format['cells'][number];

/** Parameters that statistics share. */
export const yearParam = z.coerce.number().int().openapi({ type: 'integer' });
export const cellParam = z
  .string()
  .max(200)
  .openapi({ description: 'Id of a cell of the format of the year.' });
export const stageParam = z.enum(figureStages).default('approved').openapi({
  description: 'Figures as last approved, or as the public sees them.',
});

/**
 * The format of a year.
 * @throws Refusal (422) when the year has no uniform format.
 */
export function formatOfYear(year: number): Format {
  const problem = problemOfYear(year);
  if (problem) throw new Refusal(problem);
  const format = formatForYear(year);
  if (!format) throw new Error(`No format for the year ${year}, which is a possible year`);
  return format;
}

/**
 * A cell of the format of a year.
 * @throws Refusal (404) when the format has no such cell, (422) when the year has no uniform format.
 */
export function cellOfYear(year: number, id: string): Cell {
  const cell = formatOfYear(year).cellById.get(id);
  if (!cell) throw new Refusal(requestProblems.notFound({ what: id }));
  return cell;
}

/** The position of a cell in an array of PostgreSQL, which counts from 1. */
export function positionOf({ index }: Cell): number {
  return index + 1;
}

/** A number over vectors, such as a median, in the units of report JSON: money in 万元. */
export function inUnits({ kind }: Cell, value: number | null): number | null {
  if (value === null) return null;
  return kind === 'money' ? value / FEN_PER_WAN : value;
}
