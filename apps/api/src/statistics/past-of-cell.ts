import { sql, type SQL } from 'drizzle-orm';
import { reportFigures } from '../database/schema.ts';
import { formatOfYear } from './asked-cell.ts';
import { counterpartsOf, formatsUntil } from './counterparts.ts';
import type { CellRequest } from './figures-of-cell.ts';

/**
 * A subquery with the values that agencies of the jurisdiction had in the cell, or in its counterpart, in the years
 * before: `id` of the agency, `year` and `value` in vector units.
 */
export function pastOfCell({ scope, year, stage, cell }: CellRequest): SQL {
  const format = formatOfYear(year);
  const parts = [...formatsUntil(year - 1)].flatMap(([other, years]) => {
    const positions = counterpartsOf(other, format, cell);
    if (positions.length === 0) return [];
    const value = positions.map((at) => sql`${reportFigures.cells}[${sql.raw(String(at + 1))}]`);
    return [
      sql`select ${reportFigures.agencyId} as id, ${reportFigures.year} as year, ${sql.join(value, sql` + `)} as value
        from ${reportFigures}
        where ${reportFigures.jurisdiction} = ${scope.jurisdiction} and ${reportFigures.stage} = ${stage}
          and ${reportFigures.year} in (${sql.raw(years.join(', '))})`,
    ];
  });
  const none = sql`select null::text as id, null::int as year, null::float8 as value where false`;
  return sql`(${parts.length > 0 ? sql.join(parts, sql` union all `) : none})`;
}
