import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

const topics = [
  { words: ['统计', '期限'], pattern: /\d月\d{1,2}日/, zh: '统计期限', en: 'the period' },
  {
    words: ['网站', '网址', '平台', '下载', '查阅'],
    pattern: /https?:|www\./i,
    zh: '获取报告的途径',
    en: 'where to get the report',
  },
  { words: ['电话', '邮箱', '邮编', '联系'], pattern: null, zh: '联系方式', en: 'whom to ask' },
] as const;

function speaksOf(text: string, { words, pattern }: (typeof topics)[number]): boolean {
  for (const word of words) if (text.includes(word)) return true;
  return pattern !== null && pattern.test(text);
}

/** The preamble, where there is one, gives the period, and how to get the report and ask about it. */
export const structurePreamble = defineRule({
  id: 'structure.preamble',
  kind: 'report',
  severity: 'info',
  basis: [provisions.format2021],
  states: {
    zh: '引言写明统计期限、获取报告的途径和联系方式',
    en: 'The preamble gives the period, where to get the report and whom to ask',
  },
  limits: {
    zh: '没有引言的报告不查。',
    en: 'Reports without a preamble are not looked at.',
  },
  check: ({ prose }) => {
    const text = prose.field('preamble');
    if (text === '') return [];
    const missing = topics.filter((topic) => !speaksOf(text, topic));
    if (missing.length === 0) return [];
    return [
      {
        place: { field: 'preamble' },
        message: {
          zh: `引言没有写明${missing.map(({ zh }) => zh).join('、')}。`,
          en: `The preamble does not give ${missing.map(({ en }) => en).join(', ')}.`,
        },
      },
    ];
  },
});
