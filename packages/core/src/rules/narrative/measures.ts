import { provisions } from '../provisions.ts';
import { defineRule, type Subject } from '../rule.ts';

/** Where a text turns from the problems to what is done about them. */
const turns = [
  ...['措施', '情况', '办法', '方向', '工作'].map((end) => `改进${end}`),
  '下一步',
  '下步',
  '今后',
  '整改措施',
  '整改情况',
  ...['上述', '以上', '存在', '这些'].map((end) => `针对${end}`),
];
const numerals = '一二三四五六七八九十';
/** 一是, 二、, 三要. */
const items = Array.from(numerals).flatMap((numeral) => ['是', '、', '要'].map((mark) => numeral + mark));
const stops = '，。；：、\n';
/** What is to be done: 三要加强. */
const duties = '加完健强提进拓优深';

/** As many measures are listed as problems. */
export const narrativeMeasures = defineRule({
  id: 'narrative.measures',
  kind: 'report',
  severity: 'info',
  basis: [provisions.article50],
  mentions: ['一是'],
  places: [turns, items],
  states: {
    zh: '第五部分列出的改进措施不少于列出的问题',
    en: 'Section five lists as many measures as problems',
  },
  limits: {
    zh: '只数“一是、二是”这样逐条列出的问题和措施；不看措施是否对应问题，措施没有逐条列出的不查。',
    en: 'Counts problems and measures that are listed as 一是, 二是; does not see whether they answer each other, nor judges measures that are not listed so.',
  },
  check: (subject) => {
    const { start, end } = subject.prose.range('problems');
    const listed = itemsIn(subject, start, end);
    if (listed.length < 2) return [];
    for (const turn of subject.startsOf(turns)) {
      if (turn < start || turn >= end) continue;
      const problems = countedUp(listed, start, turn);
      const measures = countedUp(listed, turn, end);
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

interface Item {
  readonly at: number;
  readonly value: number;
}

/** The items of lists in a stretch: their numerals begin a clause, with or without 第. */
function itemsIn(subject: Subject, start: number, end: number): readonly Item[] {
  const { text } = subject.prose;
  const found: Item[] = [];
  for (const at of subject.startsOf(items)) {
    if (at < start || at >= end) continue;
    const first = text.charAt(at - 1) === '第' ? at - 1 : at;
    if (first > start && !stops.includes(text.charAt(first - 1))) continue;
    if (text.charAt(at + 1) === '要' && !duties.includes(text.charAt(at + 2))) continue;
    found.push({ at, value: numerals.indexOf(text.charAt(at)) + 1 });
  }
  return found;
}

/** How far the first list in a stretch counts; a number out of order ends it. */
function countedUp(listed: readonly Item[], start: number, end: number): number {
  let count = 0;
  for (const { at, value } of listed) {
    if (at < start || at >= end) continue;
    if (value === count + 1) count++;
    else if (count > 0) break;
  }
  return count;
}
