import { perFormat } from '../per-format.ts';
import { matchesAt } from '../matches-at.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { blankAmong, sumOf } from '../sum-cells.ts';

const handled =
  /(?:全部|均已|都已|均按[时期规要]+[^，。；\n]{0,4}|已全部|均在(?:法定|规定)?(?:期限|时限)内?[^，。；\n]{0,4})(?:予以)?(?:办结|答复|办理完毕|办理完成|回复)|(?:办结|答复)率(?:均?为?|达到?)100%/y;
const upheld = /(?:均|全部|都)(?:被|获|予以|得到)?维持/y;
const done = ['办结', '答复', '办理完毕', '办理完成', '回复'].flatMap((word) => [word, `予以${word}`]);
/** How the one and the other statement begin, word for word as far as that goes: what most texts do not have. */
const handledWords = ['全部', '均已', '都已']
  .flatMap((all) => done.map((word) => all + word))
  .concat('均按', '均在');
const rates = ['', '均', '为', '均为', '达', '达到'].map((is) => `率${is}100%`);
/** What a rate is of: 办结率, 答复率. */
const RATE_OF = '办结';
const upheldWords = ['均', '全部', '都'].flatMap((all) =>
  ['', '被', '获', '予以', '得到'].map((by) => `${all}${by}维持`),
);
const carriedForward = 'requests.carriedForward.total';

const notUpheld = perFormat((format) =>
  format.cells
    .filter(({ table, column }) => table === 'reviews' && /\.(?:corrected|pending)$/.test(column))
    .map(({ id }) => id),
);

/** What the text says of all of them is true of all of them. */
export const narrativeAllHandled = defineRule({
  id: 'narrative.allHandled',
  kind: 'report',
  severity: 'warning',
  basis: [],
  mentions: [...handledWords, ...rates, ...upheldWords],
  places: [handledWords, rates, upheldWords],
  states: {
    zh: '称“全部办结”“均获维持”的，没有结转、纠正和未审结',
    en: 'Where the text says that all were dealt with or upheld, none is carried forward, corrected or pending',
  },
  limits: {
    zh: '文中另外写明了结转件数的不报；须在讲依申请公开或复议诉讼的段落中。',
    en: 'Says nothing where the text states what is carried forward; looks at paragraphs on requests and reviews only.',
  },
  check: (subject) => {
    const outcomes: Outcome[] = [];
    const { text } = subject.prose;
    for (const match of matchesAt(handled, text, handledStarts(subject)))
      if (isAbout(subject, match.index, /公开申请|依申请/) && !statesCarry(subject))
        contradicts(subject, match, [carriedForward], { zh: '结转下年度', en: 'carried forward' }, outcomes);
    const others = notUpheld(subject.format);
    for (const match of matchesAt(upheld, text, subject.startsOf(upheldWords)))
      if (isAbout(subject, match.index, /信息公开/))
        contradicts(
          subject,
          match,
          others,
          { zh: '纠正或尚未审结的复议、诉讼', en: 'reviews corrected or pending' },
          outcomes,
        );
    return outcomes;
  },
});

/** Where a statement that all were dealt with can begin: with its first word, or with what comes before a rate or 全部. */
function handledStarts(subject: Subject): readonly number[] {
  const { text } = subject.prose;
  const starts = subject
    .startsOf(handledWords)
    .flatMap((at) => (text.charAt(at - 1) === '已' ? [at - 1, at] : [at]));
  const ofRates = subject.startsOf(rates).map((at) => at - RATE_OF.length);
  return ofRates.length === 0 ? starts : [...starts, ...ofRates].toSorted((one, other) => one - other);
}

function statesCarry({ claims }: Subject): boolean {
  return claims.some(({ quantity }) => quantity?.key === 'requests.carriedForward');
}

/** The line up to the passage speaks of the matter. */
function isAbout({ prose }: Subject, at: number, matter: RegExp): boolean {
  const start = prose.text.lastIndexOf('\n', at) + 1;
  return matter.test(prose.text.slice(start, at));
}

function contradicts(
  subject: Subject,
  match: RegExpExecArray,
  cells: readonly string[],
  what: { zh: string; en: string },
  outcomes: Outcome[],
): void {
  const count = sumOf(subject, cells);
  if (count === 0) return;
  const place = subject.prose.place(match.index, match.index + match[0].length);
  if (Number.isNaN(count)) {
    const blank = blankAmong(subject, cells);
    if (blank.length > 0)
      outcomes.push({
        status: 'undecided',
        cells: blank,
        place,
        message: {
          zh: `正文写“${place.quote}”，而${what.zh}尚未填写，不能比较。`,
          en: `The text says “${place.quote}”; the cells for what is ${what.en} are blank, so it cannot be compared.`,
        },
      });
    return;
  }
  outcomes.push({
    cells,
    place,
    expected: '0',
    actual: String(count),
    message: {
      zh: `正文写“${place.quote}”，而表格中${what.zh}为 ${count}。`,
      en: `The text says “${place.quote}”, yet the table has ${count} ${what.en}.`,
    },
  });
}
