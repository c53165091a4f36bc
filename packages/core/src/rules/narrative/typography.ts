import type { LocalText } from '../../text/local-text.ts';
import type { Prose } from '../../text/prose.ts';
import { defineRule, type Outcome } from '../rule.ts';

const han = '\\u4e00-\\u9fff';
const slips: readonly { readonly pattern: RegExp; readonly fault: LocalText }[] = [
  {
    pattern: new RegExp(`(?<=[${han}”》）])[,;:?!](?=[${han}“《（])`, 'g'),
    fault: { zh: '中文之间用了半角标点', en: 'half-width punctuation in Chinese text' },
  },
  {
    pattern: /[，、；：]{2,}|。{2,}|[，、；：]。|。[，、；：]/g,
    fault: { zh: '标点重复或相连', en: 'doubled or clashing punctuation' },
  },
  {
    pattern: /的的|了了(?!解)|在在|和和(?!平)|是是(?!非)|将将|对对/g,
    fault: { zh: '叠字', en: 'a doubled word' },
  },
];
const pairs = ['《》', '（）', '“”', '【】', '〔〕'] as const;

/** Kinds of characters that a slip can consist of; most characters are none of them. */
const STOP = 1;
const HALF = 2;
const DOUBLED = 3;
const OPEN = 4;
const CLOSE = 5;
const kinds = new Uint8Array(0x10000);
for (const [characters, kind] of [
  ['，、；：。', STOP],
  [',;:?!', HALF],
  ['的了在和是将对', DOUBLED],
  [pairs.map(([open]) => open).join(''), OPEN],
  [pairs.map((pair) => pair[1]).join(''), CLOSE],
] as const)
  for (let at = 0; at < characters.length; at++) kinds[characters.charCodeAt(at)] = kind;

/** Punctuation is full-width, single and paired; no word is doubled. */
export const narrativeTypography = defineRule({
  id: 'narrative.typography',
  kind: 'report',
  severity: 'info',
  basis: [],
  states: {
    zh: '标点全角、不重复，括号、引号、书名号成对，没有叠字',
    en: 'Punctuation is full-width, single and paired; no word is doubled',
  },
  limits: {
    zh: '词中空格不查（很多文件由排版带来）；引号、括号只看个数是否相等。',
    en: 'Spaces inside words are not judged, as many documents have them from their setting; brackets and quotes are only counted.',
  },
  check: ({ prose }) => {
    const { hasSlip, isEven } = survey(prose.text);
    if (!hasSlip && isEven) return noOutcomes;
    const outcomes: Outcome[] = [];
    if (hasSlip)
      for (const { pattern, fault } of slips)
        for (const match of prose.text.matchAll(pattern))
          outcomes.push(slipAt(prose, match.index, match.index + match[0].length, fault));
    if (!isEven) unpaired(prose, outcomes);
    return outcomes;
  },
});

const noOutcomes: readonly Outcome[] = [];

/** One pass that tells for most reports that there is nothing to look for. */
function survey(text: string): { hasSlip: boolean; isEven: boolean } {
  let hasSlip = false;
  let open = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = kinds[unit] ?? 0;
    if (kind === OPEN) open++;
    else if (kind === CLOSE) open--;
    else if (kind === HALF) hasSlip = true;
    else if (kind !== 0 && kinds[before] === kind && (kind === STOP || before === unit)) hasSlip = true;
    before = unit;
  }
  return { hasSlip, isEven: open === 0 };
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
function unpaired(prose: Prose, outcomes: Outcome[]): void {
  for (const [open = '', close = ''] of pairs) {
    if (count(prose.text, open) === count(prose.text, close)) continue;
    let start = 0;
    for (const line of prose.text.split('\n')) {
      if (count(line, open) !== count(line, close)) {
        const at = start + Math.max(line.indexOf(open), line.indexOf(close));
        const place = prose.place(at, at + 1);
        outcomes.push({
          place,
          actual: place.quote,
          message: { zh: `${open}与${close}不成对。`, en: `${open} and ${close} are not paired.` },
        });
        break;
      }
      start += line.length + 1;
    }
  }
}

function count(text: string, mark: string): number {
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) found++;
  return found;
}
