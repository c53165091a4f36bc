import { Ajv2020 } from 'ajv/dist/2020.js';
import { allRules, check, deriveJsonSchema, deriveSchema, format2021, parseReportJson } from '@nianbao/core';
import { generateReport } from '@nianbao/core/generate';
import { sideBySide, timeText } from '../../../scripts/bench/side-by-side.mjs';

/**
 * Checking against reading: what all rules cost beside the least that any program must do with a report, and what
 * JSON text → checked report costs beside validating its shape alone, by the same schema in zod and in ajv.
 * Every call gets a report read just before: nothing kept with an object, and no flattened string, can help it.
 */
export async function figures() {
  const report = generateReport({
    seed: 1,
    format: format2021,
    year: 2024,
    agency: '青禾县人民政府',
    size: 'large',
  });
  const json = JSON.stringify(report);
  const times = await sideBySide({
    allRules: () => check(JSON.parse(json)),
    linearRules: () => check(JSON.parse(json), { rules: linear }),
    parse: () => JSON.parse(json),
    pass: () => passOver(JSON.parse(json)),
    checked: () => checked(json),
    zod: () => schema.parse(JSON.parse(json)),
    ajv: () => validate(JSON.parse(json)),
  });
  const { parse, checked: whole, zod, ajv } = times;
  const size = `${(Buffer.byteLength(json) / 1024).toFixed(1)} KB of JSON`;
  return [
    ratio('all rules ÷ JSON.parse of the same report', times.allRules - parse, parse, {
      goal: '< 1',
      of: size,
    }),
    ratio('rules on the tables alone ÷ JSON.parse', times.linearRules - parse, parse),
    // As a whole, not as a difference: the pass is smaller than what two timings of the same differ by.
    ratio('JSON.parse and a look at every character of the narrative ÷ JSON.parse', times.pass, parse),
    ratio('JSON text → checked report ÷ JSON.parse', whole, parse),
    ratio('JSON text → checked report ÷ JSON text → zod alone', whole, zod),
    ratio('JSON text → checked report ÷ JSON text → ajv with the JSON Schema alone', whole, ajv),
  ];
}

const linear = allRules.filter(({ kind }) => kind === 'linear');
const schema = deriveSchema(format2021);
const validate = new Ajv2020({ formats: { date: /^\d{4}-\d\d-\d\d$/ } }).compile(
  deriveJsonSchema(format2021),
);

/** @param {string} json */
function checked(json) {
  const { report, problems } = parseReportJson(json);
  if (!report) throw new Error(`The report is refused: ${problems[0]?.message.en}`);
  return check(report);
}

/**
 * The least that rules on the text could cost: every character is looked at, and nothing is made of it.
 * @param {import('@nianbao/core').Report} report
 */
function passOver({ preamble, overview, problems, otherMatters }) {
  let seen = 0;
  for (const block of [...preamble, ...overview, ...problems, ...otherMatters]) {
    const text = 'text' in block ? block.text : '';
    for (let at = 0; at < text.length; at++) seen ^= text.charCodeAt(at);
  }
  return seen;
}

/**
 * @param {string} name
 * @param {number} part
 * @param {number} whole
 * @param {{ goal?: string, of?: string }} [more]
 */
function ratio(name, part, whole, { goal, of } = {}) {
  const parts = [`${timeText(part)} ÷ ${timeText(whole)}`, of].filter(Boolean).join(', ');
  return { name, value: part / whole, unit: '×', ...(goal && { goal }), parts };
}
