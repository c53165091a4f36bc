import { defineRule, type Outcome } from '../rule.ts';

/**
 * What templates leave behind. 〇 is a digit of Chinese years and no placeholder; a single × or X may be a
 * multiplication sign or a grade.
 */
const placeholders =
  /[X×]{2,}|x{3,}|(?<=[\d年月日第共])[X×x](?=[年月日条件个项次])|_{3,}|﹍{2,}|…{3,}|【[^】\n]{0,12}】|(?:请|此处|在此)填写(?![《申])|待(?:补充|填写?|完善内容)|（(?:此处|单位名称|填写)[^）\n]*）/g;
/** 【…】 with real words in it is an ordinary heading of bulletins. */
const isEmptyBracket = /^【(?:\s*|[X×x_]+|.*(?:填|名称|数字|单位|日期).*)】$/;

/** Nothing of a template is left. */
export const narrativePlaceholder = defineRule({
  id: 'narrative.placeholder',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: [],
  mentions: [
    'XX',
    '××',
    'X×',
    '×X',
    'xxx',
    '___',
    '﹍﹍',
    '………',
    '【',
    '填写',
    '待补充',
    '待填',
    '待完善内容',
    '（此处',
    '（单位名称',
  ].concat(
    ['X', '×', 'x'].flatMap((mark) =>
      ['年', '月', '日', '条', '件', '个', '项', '次'].map((unit) => mark + unit),
    ),
  ),
  states: {
    zh: '没有遗留的占位符或填写说明',
    en: 'No placeholder or filling instruction of a template is left',
  },
  limits: {
    zh: '单独一个“×”或“X”只在数字、年月日之间才算占位符；标题中的由 structure.title 指出。',
    en: 'A single × or X counts only between numbers and units such as 年, 月, 条; the title is for structure.title.',
  },
  check: ({ prose }) => {
    const outcomes: Outcome[] = [];
    for (const match of prose.text.matchAll(placeholders)) {
      if (match[0].startsWith('【') && !isEmptyBracket.test(match[0])) continue;
      outcomes.push(left(prose.place(match.index, match.index + match[0].length)));
    }
    return outcomes;
  },
});

function left(place: NonNullable<Outcome['place']>): Outcome {
  return {
    place,
    actual: place.quote,
    message: {
      zh: `遗留了占位符或填写说明“${place.quote}”，请填入实际内容。`,
      en: `A placeholder or instruction is left: “${place.quote}”. Put in what belongs there.`,
    },
  };
}
