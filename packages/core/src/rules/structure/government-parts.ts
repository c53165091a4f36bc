import { isGovernment } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

const topics = [
  { words: ['考核'], zh: '工作考核', en: 'appraisal of the work' },
  { words: ['评议'], zh: '社会评议', en: 'public evaluation' },
  { words: ['责任追究', '追究责任', '追责', '问责'], zh: '责任追究结果', en: 'results of accountability' },
] as const;

/** A people's government also reports appraisal, public evaluation and accountability. */
export const structureGovernmentParts = defineRule({
  id: 'structure.governmentParts',
  kind: 'report',
  severity: 'warning',
  basis: [`${provisions.article50}（四）`, provisions.format2021],
  states: {
    zh: '各级人民政府的报告包括工作考核、社会评议和责任追究结果',
    en: "A people's government also reports appraisal, public evaluation and accountability",
  },
  limits: {
    zh: '以机关名称是否以“人民政府”结尾判断；只看是否提及，不看内容。',
    en: 'Applies where the name of the agency ends in 人民政府; looks for mentions, not for content.',
  },
  check: ({ report, prose }) => {
    if (!isGovernment(report.agency) || prose.text === '') return [];
    const missing = topics.filter(({ words }) => !words.some((word) => prose.text.includes(word)));
    if (missing.length === 0) return [];
    return [
      {
        place: { field: 'overview' },
        expected: topics.map(({ zh }) => zh).join('、'),
        message: {
          zh: `人民政府的年度报告还应写明${missing.map(({ zh }) => zh).join('、')}，文中没有提到。`,
          en: `A people's government also reports ${missing.map(({ en }) => en).join(', ')}; the text does not mention it.`,
        },
      },
    ];
  },
});
