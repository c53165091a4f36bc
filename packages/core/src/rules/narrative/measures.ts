import { parseChineseNumeral } from '../../text/numeral.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** Where a text turns from the problems to what is done about them. */
const turn =
  /改进(?:措施|情况|办法|方向|工作)|下一步|下步|今后|整改(?:措施|情况)|针对(?:上述|以上|存在|这些)/g;
const enumerated =
  /(?<=^|[，。；：、\n])(?:第)?([一二三四五六七八九十])(?:是|、|要(?=[加完健强提进拓优深]))/g;

/** As many measures are listed as problems. */
export const narrativeMeasures = defineRule({
  id: 'narrative.measures',
  kind: 'report',
  severity: 'info',
  basis: [provisions.article50],
  mentions: ['一是'],
  states: {
    zh: '第五部分列出的改进措施不少于列出的问题',
    en: 'Section five lists as many measures as problems',
  },
  limits: {
    zh: '只数“一是、二是”这样逐条列出的问题和措施；不看措施是否对应问题，措施没有逐条列出的不查。',
    en: 'Counts problems and measures that are listed as 一是, 二是; does not see whether they answer each other, nor judges measures that are not listed so.',
  },
  check: ({ prose }) => {
    const text = prose.field('problems');
    for (const { index } of text.matchAll(turn)) {
      const problems = listed(text.slice(0, index));
      const measures = listed(text.slice(index));
      // Before the list of problems the word only announces both: 主要问题及改进情况.
      if (problems < 2 || measures < 1) continue;
      if (measures >= problems) return [];
      return [
        {
          place: { field: 'problems' },
          expected: `≥ ${problems}`,
          actual: String(measures),
          message: {
            zh: `第五部分列出问题 ${problems} 条，改进措施只有 ${measures} 条。`,
            en: `Section five lists ${problems} problems, but only ${measures} measures.`,
          },
        },
      ];
    }
    return [];
  },
});

/** How far the first list of a text counts; a number out of order ends it. */
function listed(text: string): number {
  let count = 0;
  for (const [, numeral = ''] of text.matchAll(enumerated)) {
    const value = parseChineseNumeral(numeral);
    if (value === count + 1) count++;
    else if (count > 0) break;
  }
  return count;
}
