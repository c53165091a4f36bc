import { formatNotices, provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** All sections are there, once each and in order. */
export const structureSections = defineRule({
  id: 'structure.sections',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: [provisions.article50, ...formatNotices],
  states: {
    zh: '六个部分齐全、不重复、顺序正确',
    en: 'All sections are there, once each, in order',
  },
  limits: {
    zh: '只看章节标题；标题写成格式之外的说法而无法认出时，该部分视为缺少。',
    en: 'Looks at chapter headings only; a section under a heading that is not recognised counts as missing.',
  },
  check: ({ format, report: { outline } }) => {
    if (outline === undefined) return [];
    const { sections } = format.definition;
    const outcomes: Outcome[] = [];
    let last = -1;
    sections.forEach((section, rank) => {
      const heading = `${section.ordinal}、${section.heading.zh}`;
      const found = outline.flatMap((entry, block) => (entry.section === section.key ? [block] : []));
      const [first, again] = found;
      if (first === undefined) {
        outcomes.push({
          place: { field: 'outline' },
          expected: heading,
          message: {
            zh: `缺少第${section.ordinal}部分“${section.heading.zh}”。请补上标题“${heading}”及内容。`,
            en: `Section ${rank + 1}, “${section.heading.en}” (${heading}), is missing. Add its heading and content.`,
          },
        });
        return;
      }
      if (again !== undefined)
        outcomes.push({
          place: { field: 'outline', block: again, quote: outline[again]?.text },
          message: {
            zh: `第${section.ordinal}部分“${section.heading.zh}”出现了 ${found.length} 次，应只有一次。`,
            en: `Section ${rank + 1}, “${section.heading.en}”, is there ${found.length} times; it should be there once.`,
          },
        });
      if (first < last)
        outcomes.push({
          place: { field: 'outline', block: first, quote: outline[first]?.text },
          message: {
            zh: `第${section.ordinal}部分“${section.heading.zh}”的位置不对，应排在前一部分之后。`,
            en: `Section ${rank + 1}, “${section.heading.en}”, is out of order; it follows the section before it.`,
          },
        });
      last = Math.max(last, first);
    });
    return outcomes;
  },
});
