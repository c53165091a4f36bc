import { defineProblem } from '@nianbao/core';

/** What can be wrong with an entry of the list of agencies. */
export const agencyProblems = {
  duplicate: defineProblem<{ name: string }>('agencies.duplicate', 'error', ({ name }) => ({
    message: { zh: `机关“${name}”已在名录中。`, en: `The agency "${name}" is already in the list.` },
    fix: { zh: '请使用已有的机关。', en: 'Use the existing entry.' },
  })),
  creditCodeTaken: defineProblem<{ code: string; name: string }>(
    'agencies.creditCodeTaken',
    'error',
    ({ code, name }) => ({
      message: {
        zh: `统一社会信用代码 ${code} 已属于“${name}”。`,
        en: `The unified social credit code ${code} belongs to "${name}".`,
      },
      fix: { zh: '请核对代码。', en: 'Check the code.' },
    }),
  ),
  parentUnknown: defineProblem<{ id: string }>('agencies.parentUnknown', 'error', ({ id }) => ({
    message: {
      zh: `上级机关 ${id} 不存在，或不在您的权限范围内。`,
      en: `The agency above, ${id}, does not exist or lies outside what you may change.`,
    },
    fix: { zh: '请从名录中选择上级机关。', en: 'Choose an agency from the list.' },
  })),
  belowItself: defineProblem('agencies.belowItself', 'error', () => ({
    message: {
      zh: '机关不能隶属于自己或自己的下级。',
      en: 'An agency cannot stand below itself or below one of its own.',
    },
    fix: { zh: '请另选上级机关。', en: 'Choose another agency above.' },
  })),
  backwards: defineProblem<{ from: string; to: string }>('agencies.backwards', 'error', ({ from, to }) => ({
    message: {
      zh: `终止日期 ${to} 早于起始日期 ${from}。`,
      en: `The last day, ${to}, is before the first day, ${from}.`,
    },
    fix: { zh: '请核对日期。', en: 'Check the dates.' },
  })),
  inUse: defineProblem<{ reports: number; children: number; people: number; successions: number }>(
    'agencies.inUse',
    'error',
    ({ reports, children, people, successions }) => ({
      message: {
        zh: `该机关尚有关联：年度报告 ${reports} 份、下级机关 ${children} 个、人员 ${people} 名、沿革 ${successions} 条，不能删除。`,
        en: `Something refers to the agency: ${reports} reports, ${children} agencies below it, ${people} people, ${successions} successions. It cannot be removed.`,
      },
      fix: {
        zh: '机关已撤销的，请填写终止日期，不必删除。',
        en: 'If the agency no longer exists, give it a last day instead.',
      },
    }),
  ),
  successor: defineProblem<{ id: string }>('agencies.successor', 'error', ({ id }) => ({
    message: {
      zh: `承接机关 ${id} 不存在、不在您的权限范围内，或就是该机关自己。`,
      en: `The successor ${id} does not exist, lies outside what you may change, or is the agency itself.`,
    },
    fix: { zh: '请从名录中选择承接机关。', en: 'Choose another agency from the list.' },
  })),
} as const;

/** What can be wrong with a table of agencies that is to be imported. Rows count from 1, the head included. */
export const agencyTableProblems = {
  unreadable: defineProblem<{ detail: string }>('agencyTable.unreadable', 'error', ({ detail }) => ({
    message: { zh: `无法读取该文件：${detail}`, en: `The file cannot be read: ${detail}` },
    fix: { zh: '请提供 XLSX 或 CSV 文件。', en: 'Send an XLSX or a CSV file.' },
  })),
  tooManyRows: defineProblem<{ most: number }>('agencyTable.tooManyRows', 'error', ({ most }) => ({
    message: { zh: `超过 ${most} 行。`, en: `There are more than ${most} rows.` },
    fix: { zh: '请分批导入。', en: 'Import it in parts.' },
  })),
  noColumn: defineProblem<{ column: string }>('agencyTable.noColumn', 'error', ({ column }) => ({
    message: { zh: `缺少“${column}”列。`, en: `There is no column "${column}".` },
    fix: {
      zh: '首行须为列名，可先导出名录作为模板。',
      en: 'The first row names the columns; an export shows how.',
    },
  })),
  value: defineProblem<{ column: string; found: string; expected: { zh: string; en: string } }>(
    'agencyTable.value',
    'error',
    ({ column, found, expected }) => ({
      message: {
        zh: `“${column}”不能是“${found}”。`,
        en: `"${found}" is not acceptable as "${column}".`,
      },
      fix: { zh: `应为${expected.zh}。`, en: `Expected: ${expected.en}.` },
    }),
  ),
  parent: defineProblem<{ name: string }>('agencyTable.parent', 'error', ({ name }) => ({
    message: {
      zh: `上级机关“${name}”不在文件中，也不在您管辖的名录中。`,
      en: `The agency above, "${name}", is neither in the file nor in the list within your reach.`,
    },
    fix: { zh: '请核对上级机关的全称。', en: 'Check its full name.' },
  })),
  clash: defineProblem<{ text: string }>('agencyTable.clash', 'error', ({ text }) => ({
    message: { zh: `“${text}”出现了两次。`, en: `"${text}" is there twice.` },
    fix: {
      zh: '名称和统一社会信用代码不得重复；修改已有机关时请填写编号。',
      en: 'Names and credit codes are used once; to change an agency that is there, give its id.',
    },
  })),
  unknownId: defineProblem<{ id: string }>('agencyTable.unknownId', 'error', ({ id }) => ({
    message: {
      zh: `编号 ${id} 不在您管辖的名录中。`,
      en: `The id ${id} is not in the list within your reach.`,
    },
    fix: { zh: '新机关请将编号留空。', en: 'Leave the id of a new agency empty.' },
  })),
  circle: defineProblem<{ name: string }>('agencyTable.circle', 'error', ({ name }) => ({
    message: { zh: `“${name}”的上级关系成环。`, en: `"${name}" stands above itself.` },
    fix: { zh: '请核对上级机关。', en: 'Check the agencies above.' },
  })),
} as const;
