import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** Below this the section is too short to expect any; narrative.empty looks at those. */
const SHORTEST = 100;
/** Digits that count nothing: years, dates, numbers of documents, articles and headings. */
const noFigure =
  /20\d\d年?|\d+月(?:\d+日)?|〔\d+〕\d+号?|第\d+[条款项次届号]|\d+[.、）](?!\d)|\d+小时|24\/7|[A-Za-z]+\d+/g;
/** What nearly every section one has; where it stands, there is nothing more to look for. */
const plain = /(?<!第\d*)\d(?:件|条|篇|份|次|场|期|人|个|项|余)/;
const counted =
  /\d|[一二两三四五六七八九十百千万]+(?:余|多)?(?:件|条|篇|份|次|场|期|人次|宗|起)|未收到|没有收到|未接到/;

/** Section one has facts, not only words. */
export const narrativeFigures = defineRule({
  id: 'narrative.figures',
  kind: 'report',
  severity: 'info',
  // Once the line end counted as a character of the section.
  revision: 2,
  basis: [provisions.format2021],
  states: {
    zh: '第一部分有具体数字',
    en: 'Section one gives figures',
  },
  limits: {
    zh: `不足${SHORTEST}字的不查；年份、日期、文号、条目序号不算数字，写明没有收到申请的算。`,
    en: `Sections below ${SHORTEST} characters are left out; years, dates, numbers of documents and headings are no figures, a statement that no request was received is one.`,
  },
  check: ({ prose }) => {
    const text = prose.field('overview');
    if (text.length < SHORTEST || plain.test(text) || counted.test(text.replace(noFigure, ''))) return [];
    return [
      {
        place: { field: 'overview' },
        message: {
          zh: '第一部分没有一个具体数字，请补充公开、申请办理等情况的数据。',
          en: 'Section one gives no figure at all; say how much was disclosed, how many requests came in.',
        },
      },
    ];
  },
});
