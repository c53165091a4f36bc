import type { Prose } from '../../text/prose.ts';
import { defineRule, type Outcome } from '../rule.ts';

/**
 * Says that nothing was disclosed. The time before it and the stop after it are wanted: without them
 * 未公开信息 is a kind of information (对未公开信息进行梳理), not a statement about the year.
 */
const denial =
  /(?:今年|本年度?|全年|\d{4}年度?)(?:我?[^，。；\n]{0,6})?(?:未|没有|没)(?:能)?(?:主动)?公开(?:任何|过|相关)*(?:政府|政务)?信息(?=[，。；、\n])/g;
/** Every way in which a denial can be worded: without one of these there is none. */
const denialWords = ['未', '没有', '没'].flatMap((not) =>
  ['', '能'].flatMap((can) => ['', '主动'].map((actively) => `${not}${can}${actively}公开`)),
);
const denialsToo = /(?:未|没有|没)(?:能)?(?:主动)?$/;
/** Says that something was disclosed: 公开了…, or a number of items. */
const disclosed = /(?:主动)?公开(?:了|各类|政府信息\d|信息\d)[^，。；\n]{0,40}/g;

/** The text does not deny disclosures that it or the tables report. */
export const textContradiction = defineRule({
  id: 'text.contradiction',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: denialWords,
  states: {
    zh: '文中没有“今年未公开信息”一类与所报公开情况矛盾的话',
    en: 'The text does not say that nothing was disclosed beside reported disclosures',
  },
  limits: {
    zh: '只认“今年（本年、全年、某年）未公开信息”“没有主动公开政府信息”这样的完整说法。',
    en: 'Knows only plain statements such as 今年未公开信息 or 本年没有主动公开政府信息.',
  },
  check: (subject) => {
    const { prose } = subject;
    const outcomes: Outcome[] = [];
    for (const match of prose.text.matchAll(denial)) {
      const place = prose.place(match.index, match.index + match[0].length);
      const against = affirmed(prose);
      if (against === undefined) continue;
      outcomes.push({
        place,
        actual: place.quote,
        message: {
          zh: `文中称“${place.quote}”，而另处写有“${against}”，两者矛盾。请核实后改正其一。`,
          en: `The text says “${place.quote}”, yet elsewhere “${against}”: they contradict each other. Correct one of them.`,
        },
      });
    }
    return outcomes;
  },
});

/** The first passage that reports a disclosure. */
function affirmed(prose: Prose): string | undefined {
  for (const match of prose.text.matchAll(disclosed)) {
    const before = prose.text.slice(Math.max(0, match.index - 6), match.index);
    if (!denialsToo.test(before)) return prose.place(match.index, match.index + match[0].length).quote;
  }
  return undefined;
}
