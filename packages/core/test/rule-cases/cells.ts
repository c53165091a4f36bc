import { format2019 } from '../../src/formats/format-2019.ts';
import { format2021 } from '../../src/formats/format-2021.ts';
import type { CellId, CellValue, Report2019, Report2021 } from '../../src/report/report.ts';
import { withCells } from '../../src/report/with-cells.ts';
import { clean2019, clean2021 } from '../clean-report.ts';

type Changes = Readonly<Partial<Record<CellId, CellValue>>>;

/** The clean report in the format of 2021 with some cells changed. */
export function with2021(changes: Changes, report: Report2021 = clean2021): Report2021 {
  return withCells(format2021, report, changes as Record<string, CellValue>);
}

/** The clean report in the format of 2019 with some cells changed. */
export function with2019(changes: Changes, report: Report2019 = clean2019): Report2019 {
  return withCells(format2019, report, changes as Record<string, CellValue>);
}

/** Last year's report, for cases across years: nothing carried forward but what this year carries over. */
export const previous2021: Report2021 = with2021(
  { 'proactive.normativeDocuments.inForce': 8 },
  { ...clean2021, year: 2023 },
);
export const previous2019: Report2019 = with2019(
  {
    'proactive.licensing.previous': 12,
    'proactive.licensing.change': 0,
    'proactive.penalties.previous': 8,
    'proactive.fees.previous': 2,
  },
  { ...clean2019, year: 2019 },
);
