import { narrativeFields } from '../../report/report.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Shorter paragraphs may well be the same. */
const SHORTEST = 20;

/** No paragraph stands twice. */
export const narrativeRepeated = defineRule({
  id: 'narrative.repeated',
  kind: 'report',
  severity: 'warning',
  basis: [],
  states: {
    zh: '没有重复的段落',
    en: 'No paragraph is there twice',
  },
  limits: {
    zh: `少于${SHORTEST}字的段落不查；只认一字不差的重复。`,
    en: `Paragraphs below ${SHORTEST} characters are not compared; knows exact repetition only.`,
  },
  check: ({ report }) => {
    const outcomes: Outcome[] = [];
    const seen: string[] = [];
    for (const field of narrativeFields) {
      const blocks = report[field];
      for (let index = 0; index < blocks.length; index++) {
        const block = blocks[index];
        if (block?.kind !== 'paragraph' || block.text.length < SHORTEST) continue;
        const { text } = block;
        if (!seen.includes(text)) {
          seen.push(text);
          continue;
        }
        const quote = `${text.slice(0, SHORTEST)}…`;
        outcomes.push({
          place: { field, block: index, quote },
          message: {
            zh: `段落“${quote}”前面已经出现过，请删去重复的一段。`,
            en: `The paragraph “${quote}” is there already; remove the copy.`,
          },
        });
      }
    }
    return outcomes;
  },
});
