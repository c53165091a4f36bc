import type { Format } from '../format/define-format.ts';
import { formatById } from '../formats/formats.ts';
import type { Report } from '../report/report.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import type { Subject } from '../rules/rule.ts';
import { Prose } from '../text/prose.ts';

class ReportSubject implements Subject {
  readonly format: Format;
  readonly report: Report;
  readonly vector: CellVector;
  #prose: Prose | undefined;

  constructor(format: Format, report: Report) {
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
 * @throws Error when the report names a format that does not exist; `parseReport` refuses such input with a problem.
 */
export function subjectOf(report: Report): Subject {
  const format = formatById(report.format);
  // A report that was not parsed may name anything.
  if (!format) throw new Error(`Unknown format "${report.format as string}"`);
  return new ReportSubject(format, report);
}
