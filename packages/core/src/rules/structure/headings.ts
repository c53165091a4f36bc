import { normalizeLabel } from '../../text/normalize-label.ts';
import { formatNotices } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Chapter headings read as the format words them. */
export const structureHeadings = defineRule({
  id: 'structure.headings',
  kind: 'report',
  severity: 'warning',
  basis: formatNotices,
  states: {
    zh: '各部分标题与格式规定一致',
    en: 'Section headings read as the format words them',
  },
  limits: {
    zh: '空格、标点不计；认不出属于哪一部分的标题不作比较。',
    en: 'Spaces and punctuation are not compared, nor headings that are recognised as no section.',
  },
  check: ({ format, report: { outline } }) => {
    const outcomes: Outcome[] = [];
    outline?.forEach((entry, block) => {
      const section = format.definition.sections.find(({ key }) => key === entry.section);
      if (!section || normalizeLabel(entry.text) === normalizeLabel(section.heading.zh)) return;
      const place = { field: 'outline', block, quote: entry.text };
      const expected = section.heading.zh;
      outcomes.push({
        place,
        expected,
        actual: entry.text,
        message: {
          zh: `第${section.ordinal}部分的标题写作“${entry.text}”，格式规定为“${expected}”。`,
          en: `The heading of section ${section.ordinal} reads “${entry.text}”; the format words it “${expected}”.`,
        },
        fix: {
          kind: 'setText',
          label: { zh: `改为“${expected}”`, en: `Change to “${expected}”` },
          place,
          text: expected,
        },
      });
    });
    return outcomes;
  },
});
