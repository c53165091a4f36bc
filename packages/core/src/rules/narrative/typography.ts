import type { LocalText } from '../../text/local-text.ts';
import type { Prose } from '../../text/prose.ts';
import { defineRule, type Outcome } from '../rule.ts';

interface Slip {
  /** What it has in it, whatever else: without one of these there is no such slip. */
  readonly words: readonly string[];
  readonly pattern: RegExp;
  readonly fault: LocalText;
}

const han = '\\u4e00-\\u9fff';
const stops = ['，', '、', '；', '：'];
const slips: readonly Slip[] = [
  {
    words: [',', ';', ':', '?', '!'],
    pattern: new RegExp(`(?<=[${han}”》）])[,;:?!](?=[${han}“《（])`, 'g'),
    fault: { zh: '中文之间用了半角标点', en: 'half-width punctuation in Chinese text' },
  },
  {
    words: [
      '。。',
      ...stops.flatMap((stop) => [...stops.map((other) => stop + other), `${stop}。`, `。${stop}`]),
    ],
    pattern: /[，、；：]{2,}|。{2,}|[，、；：]。|。[，、；：]/g,
    fault: { zh: '标点重复或相连', en: 'doubled or clashing punctuation' },
  },
  {
    words: ['的的', '了了', '在在', '和和', '是是', '将将', '对对'],
    pattern: /的的|了了(?!解)|在在|和和(?!平)|是是(?!非)|将将|对对/g,
    fault: { zh: '叠字', en: 'a doubled word' },
  },
];
const pairs = ['《》', '（）', '“”', '【】', '〔〕'] as const;
const slipWords = slips.flatMap(({ words }) => words);
const marks = pairs.flatMap((pair) => Array.from(pair));

/** Punctuation is full-width, single and paired; no word is doubled. */
export const narrativeTypography = defineRule({
  id: 'narrative.typography',
  kind: 'report',
  severity: 'info',
  // Once an unpaired mark made up for that of another pair.
  revision: 2,
  basis: [],
  mentions: [...slipWords, ...marks],
  places: [slipWords, marks],
  states: {
    zh: '标点全角、不重复，括号、引号、书名号成对，没有叠字',
    en: 'Punctuation is full-width, single and paired; no word is doubled',
  },
  limits: {
    zh: '词中空格不查（很多文件由排版带来）；引号、括号只看个数是否相等。',
    en: 'Spaces inside words are not judged, as many documents have them from their setting; brackets and quotes are only counted.',
  },
  check: (subject) => {
    const { prose } = subject;
    const outcomes: Outcome[] = [];
    if (subject.startsOf(slipWords).length > 0)
      for (const { pattern, fault } of slips)
        for (const match of prose.text.matchAll(pattern))
          outcomes.push(slipAt(prose, match.index, match.index + match[0].length, fault));
    const left = balances(prose.text, subject.startsOf(marks));
    pairs.forEach(([open = '', close = ''], pair) => {
      if (left[pair] !== 0) outcomes.push(...unpaired(prose, open, close));
    });
    return outcomes;
  },
});

/** Of every pair, how many more marks open than close. */
function balances(text: string, places: readonly number[]): readonly number[] {
  const left = pairs.map(() => 0);
  for (const place of places) {
    const mark = marks.indexOf(text.charAt(place));
    const pair = mark >> 1;
    left[pair] = (left[pair] ?? 0) + (mark % 2 === 0 ? 1 : -1);
  }
  return left;
}

function slipAt(prose: Prose, start: number, end: number, fault: LocalText): Outcome {
  const place = prose.place(start, end);
  const around = prose.place(Math.max(0, start - 4), Math.min(prose.text.length - 1, end + 4)).quote ?? '';
  return {
    place,
    actual: place.quote,
    message: { zh: `“${around}”：${fault.zh}。`, en: `“${around}”: ${fault.en}.` },
  };
}

/** Marks that do not come out even over the whole text, shown at the first line in which they do not. */
function unpaired(prose: Prose, open: string, close: string): Outcome[] {
  let start = 0;
  for (const line of prose.text.split('\n')) {
    if (count(line, open) !== count(line, close)) {
      const at = start + Math.max(line.indexOf(open), line.indexOf(close));
      const place = prose.place(at, at + 1);
      const message = { zh: `${open}与${close}不成对。`, en: `${open} and ${close} are not paired.` };
      return [{ place, actual: place.quote, message }];
    }
    start += line.length + 1;
  }
  return [];
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
