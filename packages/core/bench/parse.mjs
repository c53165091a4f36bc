import { Ajv2020 } from 'ajv/dist/2020.js';
import { check, deriveJsonSchema, deriveSchema, format2021, parseReport } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

/** Parsing and checking a report against validating its shape alone, by the same schema in zod and in ajv. */
export async function figures() {
  const report = generateReport({
    seed: 1,
    format: format2021,
    year: 2024,
    agency: '青禾县人民政府',
    size: 'large',
  });
  const text = JSON.stringify(report);
  const schema = deriveSchema(format2021);
  const ajv = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } });
  const validate = ajv.compile(deriveJsonSchema(format2021));
  if (!validate(JSON.parse(text)))
    throw new Error(`ajv refuses the report: ${ajv.errorsText(validate.errors)}`);
  const { whole, zod, byAjv } = await sideBySide({
    whole: () => {
      const parsed = parseReport(JSON.parse(text));
      return parsed.report && check(parsed.report);
    },
    zod: () => schema.parse(JSON.parse(text)),
    byAjv: () => validate(JSON.parse(text)),
  });
  return [
    {
      name: 'JSON text → checked report ÷ JSON text → zod alone',
      value: whole / zod,
      unit: '×',
      parts: `${timeText(whole)} ÷ ${timeText(zod)}`,
    },
    {
      name: 'JSON text → checked report ÷ JSON text → ajv with the JSON Schema alone',
      value: whole / byAjv,
      unit: '×',
      parts: `${timeText(whole)} ÷ ${timeText(byAjv)}`,
    },
  ];
}
