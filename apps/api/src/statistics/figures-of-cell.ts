import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Format } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { agencies, reportFigures, type FigureStage } from '../database/schema.ts';
import type { Scope } from '../reports/scope.ts';
import { whereAgencies, type AskedAgencies } from './asked-agencies.ts';
import { positionOf } from './asked-cell.ts';

export interface CellRequest {
  readonly scope: Scope;
  readonly year: number;
  readonly stage: FigureStage;
  readonly cell: Format['cells'][number];
  readonly agencies: AskedAgencies;
}

/**
 * A subquery with one row for each report that counts: `id`, `name`, `path`, `level`, `kind`, `report_id` and the
 * `value` of the cell in vector units, null for a blank.
 */
export async function figuresOfCell(db: Database, asked: CellRequest): Promise<SQL> {
  const where = and(
    await whereAgencies(db, asked.scope, asked.agencies),
    eq(reportFigures.year, asked.year),
    eq(reportFigures.stage, asked.stage),
  );
  return sql`(
    select ${agencies.id} as id, ${agencies.name} as name, ${agencies.path} as path, ${agencies.level} as level,
      ${agencies.kind} as kind, ${reportFigures.reportId} as report_id,
      ${reportFigures.cells}[${sql.raw(String(positionOf(asked.cell)))}] as value
    from ${reportFigures}
    join ${agencies} on ${agencies.jurisdiction} = ${reportFigures.jurisdiction}
      and ${agencies.id} = ${reportFigures.agencyId}
    where ${where}
  )`;
}
