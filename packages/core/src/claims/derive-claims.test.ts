import { expect, test } from 'vitest';
import { format2021 } from '../formats/format-2021.ts';
import { makeBlank } from '../report/blank.ts';
import type { Report2021 } from '../report/report.ts';
import { deriveClaims } from './derive-claims.ts';

const blank: Report2021 = makeBlank<'2021'>(format2021, { agency: '青川县民政局', year: 2024 });

function claimsIn(...paragraphs: string[]): string[] {
  const overview = paragraphs.map((text) => ({ kind: 'paragraph', text }) as const);
  return deriveClaims(format2021, { ...blank, overview }).map(({ kind, place, quantity, year, isPartial }) =>
    [
      place.quote,
      quantity?.key ?? (kind === 'count' ? '?' : `? ${kind}`),
      ...(year === blank.year ? [] : [year]),
      ...(isPartial ? ['partial'] : []),
    ].join(' '),
  );
}

test('requests: received, carried, handled and each outcome', () => {
  expect(
    claimsIn(
      '全年收到政府信息公开申请34件，上年结转2件。办结34件，其中予以公开15件、部分公开3件、不予公开2件（属于行政执法案卷1件）、无法提供10件、不予处理4件；结转下年度继续办理2件。',
    ),
  ).toEqual([
    '34件 requests.received',
    '2件 requests.carriedOver',
    '34件 requests.handled',
    '15件 requests.outcome.granted',
    '3件 requests.outcome.partlyGranted',
    '2件 requests.outcome.refused',
    '1件 requests.outcome.refused.enforcementFiles',
    '10件 requests.outcome.unableToProvide',
    '4件 requests.outcome.notProcessed',
    '2件 requests.carriedForward',
  ]);
});

test('the words may come after the number', () => {
  expect(claimsIn('受理政府信息公开申请95件，答复98件（含上年度结转8件，另有5件转下年办理）。')).toEqual([
    '95件 requests.received',
    '98件 requests.handled',
    '8件 requests.carriedOver',
    '5件 requests.carriedForward',
  ]);
});

test.each([
  ['收到公民、法人和其他组织提出的政府信息公开申请34件。', ['34件 requests.received']],
  ['受理公民、法人或者其他组织提出的信息公开申请34件。', ['34件 requests.received']],
  ['新收法人提出的公开申请4件。', ['4件 ?']],
  ['本年新收政府信息公开申请数量为34件。', ['34件 requests.received']],
  [
    '共新收政府信息公开申请34件，上年度结转2件，共办理36件。',
    ['34件 requests.received', '2件 requests.carriedOver', '36件 requests.handled'],
  ],
  ['共收到信息公开申请34宗，按时办结34宗。', ['34宗 requests.received', '34宗 requests.handled']],
  ['收到书面申请公开34件，按期答复34件。', ['34件 requests.received', '34件 requests.handled']],
  [
    '依申请公开方面，收到各类申请34件（自然人30件、商业企业4件）。',
    ['34件 requests.received', '30件 requests.received/自然人', '4件 requests.received/商业企业'],
  ],
  ['受理信息公开申请三十四件，办结三十四件。', ['三十四件 requests.received', '三十四件 requests.handled']],
  ['共收到依申请公开34件，其中当面申请3件、网络申请21件。', ['34件 requests.received', '3件 ?', '21件 ?']],
  ['收到自然人申请30件，法人和其他组织申请4件。', ['30件 ?', '4件 ?']],
  [
    '发生政府信息公开类行政复议3件（维持2件，纠正1件），行政诉讼1件。',
    [
      '3件 reviews.reconsideration.total',
      '2件 reviews.reconsideration.upheld',
      '1件 reviews.reconsideration.corrected',
      '1件 reviews.litigation.total',
    ],
  ],
  ['作出行政许可46件，受理行政许可申请50件。', ['46件 proactive.licensing', '50件 ?']],
])('as agencies word it: %s', (text, claims) => {
  expect(claimsIn(text)).toEqual(claims);
});

test('who asked is a breakdown of the number before', () => {
  expect(claimsIn('收到信息公开申请9件，其中自然人7件、法人2件；结转下年1件，为商业企业1件。')).toEqual([
    '9件 requests.received',
    '7件 requests.received/自然人',
    '2件 requests.received/法人或其他组织',
    '1件 requests.carriedForward',
    '1件 requests.carriedForward/商业企业',
  ]);
});

test('reviews against the agency, not the cases it decides', () => {
  expect(
    claimsIn(
      '因政府信息公开被申请行政复议3件，结果维持2件，尚未审结1件；行政诉讼4件，其中未经复议直接起诉3件、复议后起诉1件。',
      '全年受理行政复议案件120件，办结110件，维持80件。',
      '因政府信息公开引发行政复议、行政诉讼0件。',
    ),
  ).toEqual([
    '3件 reviews.reconsideration.total',
    '2件 reviews.reconsideration.upheld',
    '1件 reviews.reconsideration.pending',
    '4件 reviews.litigation.total',
    '3件 reviews.direct.total',
    '1件 reviews.after.total',
    '120件 ?',
    '110件 ?',
    '80件 ?',
    '0件 reviews.joint.total',
  ]);
});

test('other things counted in the same words are not taken for requests', () => {
  expect(
    claimsIn(
      '受理网络问政182件，收到群众来信8件，办理人大建议12件，答复率100%。',
      '依申请公开工作有序开展，受理咨询23件，收到投诉举报4件。',
    ),
  ).toEqual(['182件 ?', '8件 ?', '12件 ?', '100% ? share', '23件 ?', '4件 ?']);
});

test('Chinese numerals, and turns of phrase that are none', () => {
  expect(
    claimsIn('收到政府信息公开申请十五件，予以公开两件。推进高效办成一件事，认真办好每一件申请。'),
  ).toEqual(['十五件 requests.received', '两件 requests.outcome.granted']);
});

test('years, parts of a year, and changes', () => {
  expect(
    claimsIn(
      '2023年收到政府信息公开申请12件。去年受理申请12件。',
      '上半年收到政府信息公开申请6件。',
      '2024年收到政府信息公开申请15件，较2023年增加3件，同比增长25%，全部按期答复15件。',
    ),
  ).toEqual([
    '12件 requests.received 2023',
    '12件 requests.received 2023',
    '6件 requests.received partial',
    '15件 requests.received',
    '3件 ? change',
    '25% requests.received',
    '15件 requests.handled',
  ]);
});

test('dates, telephones and approximate numbers are no claims; money is', () => {
  expect(
    claimsIn('电话：0839-7201234，邮编628100。2024年1月1日公开信息5500余条，收取信息处理费380元。'),
  ).toEqual(['380元 ? money']);
});

test('section two', () => {
  expect(
    claimsIn('制发行政规范性文件2件，作出行政许可决定46件、行政处罚决定3件；现行有效规范性文件9件。'),
  ).toEqual([
    '2件 proactive.normativeDocuments',
    '46件 proactive.licensing',
    '3件 proactive.penalties',
    '9件 proactive.normativeDocuments.inForce',
  ]);
});
