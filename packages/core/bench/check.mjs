import { allRules, check, format2021, parseReportJson } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

/** Checking against reading: what all rules cost beside the least that any program must do with a report. */
export async function figures() {
  const report = generateReport({
    seed: 1,
    format: format2021,
    year: 2024,
    agency: '青禾县人民政府',
    size: 'large',
  });
  const json = JSON.stringify(report);
  const linearRules = allRules.filter(({ kind }) => kind === 'linear');
  const { rules, linear, parse, checked } = await sideBySide({
    // A report object as reading makes it: a check of the same object again would find what the first one kept.
    rules: () => check({ ...report }),
    linear: () => check({ ...report }, { rules: linearRules }),
    parse: () => JSON.parse(json),
    checked: () => {
      const parsed = parseReportJson(json);
      return parsed.report && check(parsed.report);
    },
  });
  const size = `${(Buffer.byteLength(json) / 1024).toFixed(1)} KB of JSON`;
  return [
    {
      name: 'all rules ÷ JSON.parse of the same report',
      value: rules / parse,
      unit: '×',
      goal: '< 1',
      parts: `${timeText(rules)} ÷ ${timeText(parse)}, ${size}`,
    },
    {
      name: 'rules on the tables alone ÷ JSON.parse',
      value: linear / parse,
      unit: '×',
      parts: `${timeText(linear)} ÷ ${timeText(parse)}`,
    },
    {
      name: 'JSON text → checked report ÷ JSON.parse',
      value: checked / parse,
      unit: '×',
      parts: `${timeText(checked)} ÷ ${timeText(parse)}`,
    },
  ];
}
