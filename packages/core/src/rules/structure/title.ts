import type { Fix } from '../../check/finding.ts';
import { officialTitle } from '../../report/blank.ts';
import { comparableName } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

const kind = '政府信息公开工作年度报告';

/** What a template leaves where the name belongs. */
const placeholder = /[X×]{2,}|_{3,}/;

/** The title names agency and year in the official pattern, once. */
export const structureTitle = defineRule({
  id: 'structure.title',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2021],
  states: {
    zh: '标题为“机关名称＋年度＋政府信息公开工作年度报告”',
    en: 'The title names agency and year in the official pattern',
  },
  limits: {
    zh: '年度写在机关名称之前或之后、写作“年”或“年度”均可。',
    en: 'The year may stand before or after the agency, as 年 or 年度.',
  },
  check: ({ report: { title, agency, year } }) => {
    const expected = officialTitle(agency, year);
    if (title === expected && !placeholder.test(title)) return [];
    const words = comparableName(title);
    const name = comparableName(agency);
    const isOfficial = ['年', '年度'].some(
      (unit) =>
        words === `${name}${year}${unit}${kind}` ||
        words === `${year}${unit}${name}${kind}` ||
        words === `${year}${name}${kind}`,
    );
    if (isOfficial && !placeholder.test(title)) return [];
    const place = { field: 'title', quote: title };
    const missing = faultOf(words, name, year);
    return [
      {
        place,
        expected,
        actual: title,
        message: {
          zh: `标题“${title}”${missing.zh}，应为“${expected}”。`,
          en: `The title “${title}” ${missing.en}; expected “${expected}”.`,
        },
        ...(placeholder.test(expected) ? {} : { fix: fixOf(expected) }),
      },
    ];
  },
});

function faultOf(words: string, agency: string, year: number): { zh: string; en: string } {
  if (placeholder.test(words)) return { zh: '遗留了占位符', en: 'has a placeholder left in it' };
  if (words === '') return { zh: '为空', en: 'is empty' };
  const otherYear = /20\d\d/.exec(words)?.[0];
  if (otherYear !== undefined && Number(otherYear) !== year)
    return { zh: `的年度是 ${otherYear}`, en: `names the year ${otherYear}` };
  if (otherYear === undefined) return { zh: '没有年度', en: 'names no year' };
  if (!words.includes(agency)) return { zh: '没有机关全称', en: 'does not name the agency in full' };
  if (words.indexOf(kind) !== words.lastIndexOf(kind)) return { zh: '有重复', en: 'is there twice' };
  return { zh: '与规定的写法不一致', en: 'is not worded as prescribed' };
}

function fixOf(expected: string): Fix {
  return {
    kind: 'setText',
    label: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
    place: { field: 'title' },
    text: expected,
  };
}
