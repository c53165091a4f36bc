import { narrativeFields } from '../../report/report.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Below this many characters section five cannot name a problem and what is done about it. */
const shortest = 30;
const NEWLINE = 0x0a;

/** Narrative sections say something; section five is more than a word. */
export const narrativeEmpty = defineRule({
  id: 'narrative.empty',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.article50],
  states: {
    zh: '文字部分不为空；第五部分不为“无”，也不过短',
    en: 'Narrative sections are not empty; section five is neither 无 nor a mere phrase',
  },
  limits: {
    zh: `第五部分少于${shortest}字视为过短；第六部分可以写“无”。`,
    en: `Section five counts as too short below ${shortest} characters; section six may say 无.`,
  },
  check: ({ format, prose }) => {
    const outcomes: Outcome[] = [];
    for (const section of format.definition.sections) {
      const field = narrativeFields.find((name) => name === section.key);
      if (field === undefined) continue;
      const { start, end } = prose.range(field);
      if (hasAtLeast(field === 'problems' ? shortest : 1, prose.text, start, end)) continue;
      const text = prose.field(field).replace(/\n/g, '');
      const heading = section.heading;
      if (text === '')
        outcomes.push({
          place: { field },
          message: {
            zh: `第${section.ordinal}部分“${heading.zh}”没有内容。`,
            en: `Section ${section.ordinal}, “${heading.en}”, has no text.`,
          },
        });
      else if (field === 'problems' && text.length < shortest)
        outcomes.push({
          place: { field, quote: text },
          expected: `≥ ${shortest}`,
          actual: String(text.length),
          message: {
            zh: `第${section.ordinal}部分“${heading.zh}”只有 ${text.length} 个字，应写明存在的主要问题和改进情况。`,
            en: `Section ${section.ordinal}, “${heading.en}”, has only ${text.length} characters; it names the main problems and the improvements.`,
          },
        });
    }
    return outcomes;
  },
});

/** Whether a stretch of the text has so many characters besides line ends. */
function hasAtLeast(least: number, text: string, start: number, end: number): boolean {
  let left = least;
  for (let at = start; at < end && left > 0; at++) if (text.charCodeAt(at) !== NEWLINE) left--;
  return left === 0;
}
