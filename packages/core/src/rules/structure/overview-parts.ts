import type { SectionPart } from '../../format/format.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';
import { narrativeFields } from '../../report/report.ts';

/** A narrative section speaks of every part that the format expects in it. */
export const structureOverviewParts = defineRule({
  id: 'structure.overviewParts',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2021],
  states: {
    zh: '第一部分包括主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面',
    en: 'Section one speaks of its five parts: proactive disclosure, requests, management, platforms, supervision',
  },
  limits: {
    zh: '以标题或正文中出现该方面的名称为准；换用其他说法写到的，会被视为没有写。',
    en: 'Goes by the names of the parts in headings or text; a part that is described in other words counts as missing.',
  },
  check: ({ format, prose }) => {
    const outcomes: Outcome[] = [];
    for (const section of format.definition.sections) {
      if (section.kind !== 'narrative' || section.parts === undefined) continue;
      const field = narrativeFields.find((name) => name === section.key);
      if (field === undefined) continue;
      const { start, end } = prose.range(field);
      // An empty section is another rule's finding.
      if (end - start < 2) continue;
      const text = prose.field(field);
      const missing = section.parts.filter((part) => !isSpokenOf(part, text));
      if (missing.length === 0) continue;
      outcomes.push({
        place: { field },
        expected: section.parts.map((part) => part.heading.zh).join('、'),
        message: {
          zh: `第${section.ordinal}部分没有写到：${missing.map((part) => part.heading.zh).join('、')}。`,
          en: `Section ${section.ordinal} does not speak of: ${missing.map((part) => part.heading.en).join(', ')}.`,
        },
      });
    }
    return outcomes;
  },
});

function isSpokenOf({ heading, aliases = [], mentions = [] }: SectionPart, text: string): boolean {
  const isIn = (name: string) => text.includes(name);
  return isIn(heading.zh) || aliases.some(isIn) || mentions.some(isIn);
}
