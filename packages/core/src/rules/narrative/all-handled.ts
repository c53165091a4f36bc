import { perFormat } from '../per-format.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';
import { blankAmong, sumOf } from '../sum-cells.ts';

const handled =
  /(?:全部|均已|都已|均按[时期规要]+[^，。；\n]{0,4}|已全部|均在(?:法定|规定)?(?:期限|时限)内?[^，。；\n]{0,4})(?:予以)?(?:办结|答复|办理完毕|办理完成|回复)|(?:办结|答复)率(?:均?为?|达到?)100%/g;
const upheld = /(?:均|全部|都)(?:被|获|予以|得到)?维持/g;
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
  mentions: [
    '全部',
    '均',
    '都已',
    '率100%',
    '率为100%',
    '率均为100%',
    '率达100%',
    '率达到100%',
    '都维持',
    '都被维持',
    '都获维持',
    '都予以维持',
    '都得到维持',
  ],
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
    const { claims, prose } = subject;
    const statesCarry = claims.some(({ quantity }) => quantity?.key === 'requests.carriedForward');
    if (!statesCarry)
      for (const match of prose.text.matchAll(handled))
        if (isAbout(subject, match.index, /公开申请|依申请/))
          contradicts(
            subject,
            match,
            [carriedForward],
            { zh: '结转下年度', en: 'carried forward' },
            outcomes,
          );
    const others = notUpheld(subject.format);
    for (const match of prose.text.matchAll(upheld))
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
