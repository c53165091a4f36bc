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
  const { parsedRules, parsedLinear, parse, checked } = await sideBySide({
    // Every check gets a report read just before: nothing kept with an object, and no flattened string, can help it.
    parsedRules: () => check(JSON.parse(json)),
    parsedLinear: () => check(JSON.parse(json), { rules: linearRules }),
    parse: () => JSON.parse(json),
    checked: () => {
      const parsed = parseReportJson(json);
      return parsed.report && check(parsed.report);
    },
  });
  const rules = parsedRules - parse;
  const linear = parsedLinear - parse;
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
