import { defineProblem } from '../problem/problem.ts';
import type { LocalText } from '../text/local-text.ts';

interface Found {
  readonly path: string;
  /** The value as it would be written in JSON, shortened. */
  readonly found: string;
}

/** What can be wrong with report JSON. */
export const reportProblems = {
  jsonSyntax: defineProblem<{ detail: string }>('report.json.syntax', 'error', ({ detail }) => ({
    message: { zh: `不是有效的 JSON：${detail}`, en: `Not valid JSON: ${detail}` },
    fix: {
      zh: '请检查所指位置的引号、逗号和括号。',
      en: 'Check quotes, commas and brackets at the place named.',
    },
  })),
  notObject: defineProblem<{ found: string }>('report.json.notObject', 'error', ({ found }) => ({
    message: {
      zh: `年度报告应为一个 JSON 对象，实为 ${found}。`,
      en: `A report is one JSON object; found ${found}.`,
    },
    fix: {
      zh: '请提交形如 {"format":"2021","year":2024,"agency":"…"} 的对象。',
      en: 'Send an object such as {"format":"2021","year":2024,"agency":"…"}.',
    },
  })),
  formatUnknown: defineProblem<{ found: string; known: readonly string[] }>(
    'report.format.unknown',
    'error',
    ({ found, known }) => ({
      message: {
        zh: `format 为 ${found}，没有这种格式。`,
        en: `format is ${found}; there is no such format.`,
      },
      fix: { zh: `请填写 ${known.join(' 或 ')}。`, en: `Use ${known.join(' or ')}.` },
    }),
  ),
  yearInvalid: defineProblem<{ found: string }>('report.year.invalid', 'error', ({ found }) => ({
    message: {
      zh: `报告年度为 ${found}，不是可能的年度。`,
      en: `The reporting year is ${found}, which is not a possible year.`,
    },
    fix: {
      zh: '请填写四位数字的报告年度，例如 2024。',
      en: 'Give the reporting year as four digits, such as 2024.',
    },
  })),
  yearBeforeFormats: defineProblem<{ year: number; first: number }>(
    'report.year.beforeFormats',
    'error',
    ({ year, first }) => ({
      message: {
        zh: `${year} 年度的报告没有统一格式的表格；统一格式自 ${first} 年度起施行。`,
        en: `Reports for ${year} have no uniform tables; the uniform formats begin with the year ${first}.`,
      },
      fix: {
        zh: `请核对年度；${first} 年度以前的报告无法按统一格式读取和校验。`,
        en: `Check the year; reports before ${first} cannot be read or checked by the uniform formats.`,
      },
    }),
  ),
  fieldMissing: defineProblem<{ path: string }>('report.field.missing', 'error', ({ path }) => ({
    message: { zh: `缺少 ${path}。`, en: `${path} is missing.` },
    fix: { zh: `请补充 ${path}。`, en: `Add ${path}.` },
  })),
  fieldUnknown: defineProblem<{ path: string; known: readonly string[] }>(
    'report.field.unknown',
    'error',
    ({ path, known }) => ({
      message: { zh: `该格式没有 ${path}。`, en: `The format has no ${path}.` },
      fix:
        known.length > 0
          ? { zh: `此处可用：${known.join('、')}。`, en: `Known here: ${known.join(', ')}.` }
          : { zh: '请删去这一项。', en: 'Remove it.' },
    }),
  ),
  fieldInvalid: defineProblem<Found & { detail: LocalText }>(
    'report.field.invalid',
    'error',
    ({ path, found, detail }) => ({
      message: {
        zh: `${path} 的内容 ${found} 不符合要求：${detail.zh}。`,
        en: `${path} is ${found}: ${detail.en}`,
      },
      fix: {
        zh: '请对照报告的 JSON Schema 修改。',
        en: 'See the JSON Schema of the report for what is expected.',
      },
    }),
  ),
  cellNotNumber: defineProblem<Found>('report.cell.notNumber', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found}，不是数字。`,
      en: `${path} is ${found}, which is not a number.`,
    },
    fix: {
      zh: '请填写不带引号的数字；没有的填 0，未填的用 null。',
      en: 'Write a number without quotes; 0 for none, null for blank.',
    },
  })),
  cellNotWhole: defineProblem<Found>('report.cell.notWhole', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found}，件数应为整数。`,
      en: `${path} is ${found}; counts are whole numbers.`,
    },
    fix: { zh: '请填写整数。', en: 'Write a whole number.' },
  })),
  cellNegative: defineProblem<Found>('report.cell.negative', 'error', ({ path, found }) => ({
    message: { zh: `${path} 为 ${found}，不能为负数。`, en: `${path} is ${found}; it cannot be negative.` },
    fix: { zh: '只有“本年增/减”可以带负号。', en: 'Only 本年增/减 may have a minus sign.' },
  })),
  cellTooLarge: defineProblem<Found>('report.cell.tooLarge', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found}，超出可能的范围。`,
      en: `${path} is ${found}, beyond any possible value.`,
    },
    fix: { zh: '请核对数字和单位。', en: 'Check the number and its unit.' },
  })),
  cellMoneyDecimals: defineProblem<Found>('report.cell.moneyDecimals', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found} 万元，小数超过六位（不足一分）。`,
      en: `${path} is ${found} (10,000 yuan), with more than six decimals, finer than a fen.`,
    },
    fix: {
      zh: '请以万元为单位，最多保留六位小数。',
      en: 'Give the amount in 万元 with at most six decimals.',
    },
  })),
  liveFieldCell: defineProblem<Found>('report.liveField.cell', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found}，该格式没有这个单元格。`,
      en: `${path} is ${found}; the format has no such cell.`,
    },
    fix: {
      zh: '请填写该格式的单元格编号，例如 requests.received.total。',
      en: 'Name a cell of the format, such as requests.received.total.',
    },
  })),
  liveFieldRange: defineProblem<Found & { length: number }>(
    'report.liveField.range',
    'error',
    ({ path, found, length }) => ({
      message: {
        zh: `${path} 为 ${found}，不在长 ${length} 的文字之内。`,
        en: `${path} is ${found}, not a stretch of the text, which is ${length} units long.`,
      },
      fix: {
        zh: 'at 与 length 以 UTF-16 单位计，应落在文字之内且不拆开一个字；文字改动后请一并移动。',
        en: 'at and length count UTF-16 units inside the text and split no character; move them when the text changes.',
      },
    }),
  ),
  liveFieldOrder: defineProblem<Found>('report.liveField.order', 'error', ({ path, found }) => ({
    message: {
      zh: `${path} 为 ${found}，与前一个字段重叠或次序颠倒。`,
      en: `${path} is ${found}, which overlaps the field before it or comes before it in the text.`,
    },
    fix: {
      zh: '请按文字先后排列，互不重叠。',
      en: 'List fields in the order of the text, none overlapping another.',
    },
  })),
  more: defineProblem<{ shown: number }>('report.more', 'error', ({ shown }) => ({
    message: {
      zh: `问题太多，只列出前 ${shown} 个。`,
      en: `There are too many problems; only the first ${shown} are listed.`,
    },
    fix: {
      zh: '请先改正已列出的，再次提交。',
      en: 'Correct those listed and send it again.',
    },
  })),
} as const;
