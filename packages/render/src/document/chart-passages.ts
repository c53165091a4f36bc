import { chartsOf } from './charts-of.ts';
import type { FormatOptions } from './format-of.ts';
import type { ChartPassage } from './passage.ts';
import type { AnyReport } from './report-document.ts';

/** The charts of a section that have something to show: one bar compares nothing. */
export function chartPassages(
  report: AnyReport,
  key: string,
  { formats, history = [] }: FormatOptions & { readonly history?: readonly AnyReport[] | undefined },
): readonly ChartPassage[] {
  const section = chartsOf(report, history, formats).find((each) => each.key === key);
  return (section?.charts ?? [])
    .filter(({ bars }) => bars.length > 1)
    .map((chart) => ({ kind: 'chart', chart }));
}
