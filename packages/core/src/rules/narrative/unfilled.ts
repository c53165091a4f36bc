import { defineRule, type Outcome } from '../rule.ts';

/** A unit where its number should be; 申请件, 办结件 and the like are words. */
const unfilled =
  /(?:信息|共|共计|政策|解读|发布|文章)(?:条|篇|期)(?=[，。；、\n])|共[件份](?=[，。；、\n])|[（(][）)]|自年月日|(?<![\d〇零一二三四五六七八九十])年月日/g;

/** No number or name was left out. */
export const narrativeUnfilled = defineRule({
  id: 'narrative.unfilled',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: [
    '信息条',
    '共条',
    '共件',
    '共份',
    '共计条',
    '政策条',
    '解读条',
    '发布条',
    '信息篇',
    '文章篇',
    '解读篇',
    '共期',
    '（）',
    '()',
    '年月日',
  ],
  states: {
    zh: '没有漏填的数字和名称',
    en: 'No number or name was left out',
  },
  limits: {
    zh: '只认“信息条”“共件”这样缺数字的说法、空括号和没有数字的“年月日”。',
    en: 'Knows units without their number, empty brackets, and 年月日 without figures.',
  },
  check: ({ prose }) => {
    const outcomes: Outcome[] = [];
    for (const match of prose.text.matchAll(unfilled)) {
      const place = prose.place(match.index, match.index + match[0].length);
      outcomes.push({
        place,
        actual: place.quote,
        message: {
          zh: `“${place.quote}”处漏填了数字或名称。`,
          en: `A number or name is missing at “${place.quote}”.`,
        },
      });
    }
    return outcomes;
  },
});
