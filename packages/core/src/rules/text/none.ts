import type { Quantity } from '../../claims/claim.ts';
import { matchesAt } from '../matches-at.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { valueOf } from '../sum-cells.ts';
import { claimWords } from '../../claims/claim-words.ts';

/** Every word made of one part out of each list. */
function combined(...lists: readonly (readonly string[])[]): readonly string[] {
  return lists.reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)));
}

/** What may stand between 未收到 and 申请, and makes it no other application. */
const object =
  '(?:任何|过|有关|关于|相关|公民|法人|单位|个人|群众|其他组织|和|、|或者?|的|书面|要求|对|我局|政府|政务|信息|公开|依)*';
const noRequests = new RegExp(
  `(?:未|没有|未曾|没)(?:能)?(?:收到|接到|受理)${object}申请(?!人|表)|(?:^|[，。；、\\n])(?:全年|本年度?|20\\d\\d年度?)?(?:我[局委办单位中心镇县市区]*)?(?:无|没有)(?:人|公民|单位)?(?:提出|提交)?(?:政府信息|依)(?:公开)?申请(?:公开)?(?:事项|件|情况|信息|政府信息)*(?=[，。；、\\n])`,
  'y',
);
/** Every way in which the one and the other denial begin, the other after the beginning of its clause: without one of these there is none. */
const notReceived = combined(['未', '没有', '未曾', '没'], ['', '能'], ['收到', '接到', '受理']);
const notMade = combined(
  ['无', '没有'],
  ['', '人', '公民', '单位'],
  ['', '提出', '提交'],
  ['政府信息', '依'],
);
const deniesReviews = ['未', '没有', '无'];
const reviews = ['复议', '诉讼'];
const requests = '申请';
const noReviews =
  /(?:未|没有|无|未有|未曾)(?:发生|出现|产生|收到|涉及|引发|因|被)*[^，。；\n]{0,24}?(?:行政复议|复议|行政诉讼|诉讼)(?:[、和或及与以]*(?:提起)?(?:行政诉讼|诉讼|行政复议))?[^，。；、\n]{0,8}/y;
/** 没有被纠正的行政复议 denies a result, not the case; 未经复议直接起诉 is a kind of suit; 未审结 a result. */
const notDenied = /纠错|纠正|撤销|败诉|未经|审结|违法|超期|逾期|变更|对不|不服|制度/;
const MANY = 10;
const [COMMA, FULL_STOP, SEMICOLON, NEWLINE] = [0xff0c, 0x3002, 0xff1b, 0x0a];

/** The text does not say there were none of what the tables count, nor is it silent about many. */
export const textNone = defineRule({
  id: 'text.none',
  kind: 'report',
  severity: 'warning',
  basis: [],
  places: [notReceived, notMade, deniesReviews, reviews],
  states: {
    zh: '正文称“未收到”“没有”的，表格相应各格为零；表格有较多申请的，正文有所说明',
    en: 'What the text denies is zero in the tables, and it does not pass over many requests in silence',
  },
  limits: {
    zh: `只认“未收到…申请”“没有…行政复议、行政诉讼”一类直接的说法；反过来只查新收 ${MANY} 件以上而全文不提“申请”的情形。`,
    en: `Knows plain denials of requests, reconsideration and litigation; the reverse is looked for only above ${MANY} requests, where the text never mentions 申请.`,
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { quantities } = claimWords(subject.format);
    for (const match of matchesAt(noRequests, subject.prose.text, requestDenials(subject)))
      denied(subject, trimmed(match), quantities.get('requests.received'), outcomes);
    for (const match of matchesAt(noReviews, subject.prose.text, reviewDenials(subject))) {
      if (notDenied.test(match[0]) || !aboutDisclosure(subject, match.index)) continue;
      for (const key of reviewKeysIn(match[0]))
        denied(subject, trimmed(match), quantities.get(key), outcomes);
    }
    silence(subject, outcomes);
    return outcomes;
  },
});

/** Where a denial of requests can begin. */
function requestDenials(subject: Subject): readonly number[] {
  const { text } = subject.prose;
  const starts = subject.startsOf(notReceived);
  const others = subject.startsOf(notMade);
  if (others.length === 0) return starts;
  return [...starts, ...others.map((at) => clauseStart(text, at))].toSorted((one, other) => one - other);
}

/** The stop before a position, or the beginning of the text. */
function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !'，。；、\n'.includes(text.charAt(start))) start--;
  return start;
}

/** Where a denial of reviews can begin: a review is named before the clause ends. */
function reviewDenials(subject: Subject): readonly number[] {
  const named = subject.startsOf(reviews);
  if (named.length === 0) return named;
  const { text } = subject.prose;
  let next = 0;
  return subject.startsOf(deniesReviews).filter((at) => {
    while ((named[next] ?? Infinity) < at) next++;
    const review = named[next] ?? text.length;
    for (let between = at; between < review; between++) {
      const unit = text.charCodeAt(between);
      if (unit === COMMA || unit === FULL_STOP || unit === SEMICOLON || unit === NEWLINE) return false;
    }
    return next < named.length;
  });
}

interface Passage {
  readonly start: number;
  readonly end: number;
}

function trimmed(match: RegExpExecArray): Passage {
  const lead = /^[，。；、\n]/.test(match[0]) ? 1 : 0;
  return { start: match.index + lead, end: match.index + match[0].length };
}

function reviewKeysIn(words: string): string[] {
  return [
    ...(words.includes('复议') ? ['reviews.reconsideration.total'] : []),
    ...(words.includes('诉讼') ? ['reviews.litigation.total'] : []),
  ];
}

/** The denial stands in a line about disclosure, and is said of the reporting year. */
function aboutDisclosure({ prose }: Subject, at: number): boolean {
  const start = prose.text.lastIndexOf('\n', at) + 1;
  const end = prose.text.indexOf('\n', at);
  return prose.text.slice(start, end < 0 ? undefined : end).includes('公开');
}

function denied(
  subject: Subject,
  { start, end }: Passage,
  quantity: Quantity | undefined,
  outcomes: Outcome[],
): void {
  if (!quantity || isOtherYear(subject, start)) return;
  const due = quantity.cells.reduce((sum, cell) => sum + valueOf(subject, cell), 0);
  if (!(due > 0)) return;
  const place = subject.prose.place(start, end);
  outcomes.push({
    cells: quantity.cells,
    place,
    expected: '0',
    actual: String(due),
    message: {
      zh: `正文写“${place.quote}”，而表格中${quantity.label.zh}为 ${due}。`,
      en: `The text says “${place.quote}”, yet the table has ${due} for ${quantity.label.en}.`,
    },
  });
}

/** The sentence speaks of another year, or of a part of this one. */
function isOtherYear({ prose, report }: Subject, at: number): boolean {
  const start = Math.max(prose.text.lastIndexOf('。', at), prose.text.lastIndexOf('\n', at)) + 1;
  const before = prose.text.slice(start, at);
  const year = /20\d\d(?=年)/.exec(before)?.[0];
  return (
    (year !== undefined && Number(year) !== report.year) ||
    /去年|上年|半年|季度|月份|通过|网上|信函|当面/.test(before)
  );
}

function silence(subject: Subject, outcomes: Outcome[]): void {
  const cell = 'requests.received.total';
  const received = valueOf(subject, cell);
  const { text } = subject.prose;
  if (!(received >= MANY) || text === '' || text.includes(requests)) return;
  outcomes.push({
    cells: [cell],
    place: { field: 'overview' },
    message: {
      zh: `表格中新收申请 ${received} 件，正文没有提到依申请公开的情况。`,
      en: `The table has ${received} requests received; the text does not mention requests at all.`,
    },
  });
}
