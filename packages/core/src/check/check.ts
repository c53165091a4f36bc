import type { Format } from '../format/define-format.ts';
import { formats } from '../formats/formats.ts';
import type { AnyReport } from '../report/report.ts';
import { checkAs, type CheckAsOptions, type CheckResult } from './check-as.ts';

export interface CheckOptions extends CheckAsOptions {
  /** The formats a report may be in; the official ones unless given. */
  readonly formats?: readonly Format[] | undefined;
}

/** Checks a report against the rules. Pure: the same report, references and rules give the same findings. */
export function check(report: AnyReport, options: CheckOptions = {}): CheckResult {
  return checkAs(options.formats ?? formats, report, options);
}
