import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import type { Subject } from '../rules/rule.ts';
import { Prose } from '../text/prose.ts';

class ReportSubject implements Subject {
  readonly format: Format;
  readonly report: AnyReport;
  readonly vector: CellVector;
  #prose: Prose | undefined;

  constructor(format: Format, report: AnyReport) {
    this.format = format;
    this.report = report;
    this.vector = packCells(format, report);
  }

  get prose(): Prose {
    return (this.#prose ??= new Prose(this.report));
  }
}

/**
 * A report made ready for rules.
 * @throws Error when the report names none of the formats; `parseReport` refuses such input with a problem.
 */
export function subjectOf(formats: readonly Format[], report: AnyReport): Subject {
  const format = formats.find(({ id }) => id === report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return new ReportSubject(format, report);
}
