import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** Annexes are part of a report. */
const annex = /^附(?:件|表|录|注)?/;

/** Nothing but the signature and annexes follows the last section. */
export const structureExtra = defineRule({
  id: 'structure.extra',
  kind: 'report',
  severity: 'info',
  basis: [provisions.format2021],
  states: {
    zh: '最后一部分之后只有落款和附件',
    en: 'Nothing but the signature and annexes follows the last section',
  },
  limits: {
    zh: '只看最后一部分之后的章节标题。',
    en: 'Looks at chapter headings after the last section only.',
  },
  check: ({ format, report: { outline } }) => {
    if (outline === undefined) return [];
    const keys = format.definition.sections.map(({ key }) => key);
    const last = outline.findLastIndex(({ section }) => section === keys.at(-1));
    if (last < 0) return [];
    return outline.flatMap((entry, block) => {
      if (block <= last || (entry.section !== null && keys.includes(entry.section)) || annex.test(entry.text))
        return [];
      return [
        {
          place: { field: 'outline', block, quote: entry.text },
          actual: entry.text,
          message: {
            zh: `最后一部分之后还有“${entry.text}”。`,
            en: `After the last section there is “${entry.text}”.`,
          },
        },
      ];
    });
  },
});
