import type { Prose } from '../../text/prose.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** The report names itself with a year: 2019年政府信息公开工作年度报告. */
const ownTitle = /(20\d\d)年度?(?:政府信息公开|政务公开)(?:工作)?年度?报告/g;
/** A paragraph that opens with a year and then speaks of the reporter: 2019年，我局… */
const opening =
  /(?<=^|\n)(20\d\d)年度?，?(?:以来，?)?(?:我|本|全)(?:[省市县区州旗镇乡局委办厅部院处中队站]|单位|机关)/g;
/** A number of requests said to be of a year: 2019年度共收到政府信息公开申请 */
const counted = /(20\d\d)年度?，?[^，。；\n\d]{0,12}(?:收到|受理|未收到)[^，。；\n\d]{0,8}(?:依?申请)/g;
const YEAR = '年'.charCodeAt(0);
const YEAR_LENGTH = 4;
const comparing = /较|相比|比|同比|上年|去年|增长|下降|增加|减少/;

/** Where the year of the report belongs, no other year stands. */
export const narrativeOtherYear = defineRule({
  id: 'narrative.otherYear',
  kind: 'report',
  severity: 'warning',
  basis: [],
  states: {
    zh: '指报告年度的地方没有写成别的年份',
    en: 'Where the reporting year is meant, no other year stands',
  },
  limits: {
    zh: '只看引言中的报告名称、以年份开头说本单位情况的段落、某年收到申请的说法；含比较的句子不算。',
    en: 'Looks at the name of the report in the preamble, at paragraphs opening with a year and 我局 and the like, and at the year of requests received; sentences that compare years are left out.',
  },
  check: (subject) => {
    const { report, prose } = subject;
    const outcomes: Outcome[] = [];
    if (!namesOtherYear(subject)) return outcomes;
    const preambleEnd = prose.range('preamble').end;
    collect(prose, report.year, ownTitle, (at) => at < preambleEnd, outcomes);
    collect(prose, report.year, opening, (at) => isLeftover(prose, report.year, at, '\n'), outcomes);
    collect(prose, report.year, counted, (at) => isLeftover(prose, report.year, at, '。'), outcomes);
    return outcomes;
  },
});

/** Whether any year but this one is named at all; in most reports none is. */
function namesOtherYear({ prose: { text }, report, digits }: Subject): boolean {
  const own = String(report.year);
  for (const start of digits) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    if (text.charCodeAt(end) === YEAR && !text.startsWith(own, end - YEAR_LENGTH)) return true;
  }
  return false;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** The passage up to the stop names neither the reporting year nor a comparison. */
function isLeftover(prose: Prose, year: number, at: number, stop: string): boolean {
  const end = prose.text.indexOf(stop, at);
  const passage = prose.text.slice(at, end < 0 ? undefined : end);
  return !passage.includes(String(year)) && !comparing.test(passage);
}

function collect(
  prose: Prose,
  year: number,
  pattern: RegExp,
  counts: (at: number) => boolean,
  outcomes: Outcome[],
): void {
  for (const match of prose.text.matchAll(pattern)) {
    const found = Number(match[1]);
    if (found === year || !counts(match.index)) continue;
    const place = prose.place(match.index, match.index + 4);
    if (outcomes.some((other) => other.place?.block === place.block && other.place?.start === place.start))
      continue;
    outcomes.push({
      place,
      expected: String(year),
      actual: String(found),
      message: {
        zh: `“${prose.place(match.index, match.index + match[0].length).quote}”中的年份是 ${found}，报告年度是 ${year}，可能是往年文字的遗留。`,
        en: `“${prose.place(match.index, match.index + match[0].length).quote}” speaks of ${found}, the report is for ${year}; it may be left from an earlier report.`,
      },
      fix: {
        kind: 'setText',
        label: { zh: `年份改为 ${year}`, en: `Change the year to ${year}` },
        place,
        text: String(year),
      },
    });
  }
}
