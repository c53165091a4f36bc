import { formats } from '../src/formats/formats.ts';
import type { Severity } from '../src/check/finding.ts';
import type { Rule } from '../src/rules/rule.ts';
import { allRules } from '../src/rules/all-rules.ts';
import { ruleSetHash } from '../src/rules/rule-set-hash.ts';
import type { Language } from '../src/text/local-text.ts';

const groups: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  structure: { zh: '结构', en: 'Structure' },
  proactive: { zh: '第二部分：主动公开', en: 'Section two: proactive disclosure' },
  requests: { zh: '第三部分：申请', en: 'Section three: requests' },
  reviews: { zh: '第四部分：复议和诉讼', en: 'Section four: reviews' },
  tables: { zh: '各表', en: 'Tables as a whole' },
  text: { zh: '正文与表格', en: 'Text against tables' },
  narrative: { zh: '文字质量', en: 'Narrative' },
  dates: { zh: '日期和期限', en: 'Dates and deadlines' },
  rollup: { zh: '汇总', en: 'Roll-up' },
  publication: { zh: '公布', en: 'Publication' },
};

const severities: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

const needs: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  previous: { zh: '上年报告', en: "last year's report" },
  today: { zh: '今天的日期', en: "today's date" },
  publishedOn: { zh: '公布日期', en: 'the day of publication' },
  deadline: { zh: '主管部门规定的时限', en: "the competent office's deadline" },
  members: { zh: '各成员的报告', en: "the members' reports" },
  expectedMembers: { zh: '应报名单', en: 'the list of agencies' },
  peers: { zh: '其他机关的报告', en: "other agencies' reports" },
  approved: { zh: '审定的报告', en: 'the approved report' },
};

const words = {
  title: { zh: '规则目录', en: 'Rules' },
  intro: {
    zh: '由规则本身生成，请勿手改。结果分三种：通过；不通过；因有空白格而不能判断。',
    en: 'Generated from the rules themselves; do not edit. A rule passes, fails, or is undecided because cells are blank.',
  },
  set: { zh: '规则集', en: 'Rule set' },
  severity: { zh: '级别', en: 'Severity' },
  basis: { zh: '依据', en: 'Basis' },
  needs: { zh: '需要', en: 'Needs' },
  years: { zh: '适用年度', en: 'Reporting years' },
  strict: { zh: '不接受核实说明。', en: 'Takes no justification.' },
  limits: { zh: '看不到什么', en: 'What it cannot see' },
} as const;

/** The catalogue of all rules as Markdown: what each states, how severe, on what basis, what it needs and cannot see. */
export function ruleCatalogue(language: Language): string {
  const ids = [...new Set(allRules.map(groupOf))];
  const sections = ids.map((group) => {
    const rules = allRules.filter((rule) => groupOf(rule) === group);
    return [`## ${groups[group]?.[language] ?? group}`, ...rules.map((rule) => entryOf(rule, language))].join(
      '\n\n',
    );
  });
  const hash = `${words.set[language]}: \`${ruleSetHash(allRules)}\` (${allRules.length})`;
  return `${[`# ${words.title[language]}`, words.intro[language], hash, ...sections].join('\n\n')}\n`;
}

function groupOf(rule: Rule): string {
  return rule.id.split('.')[0] ?? '';
}

function entryOf(rule: Rule, language: Language): string {
  const end = language === 'zh' ? '。' : '.';
  const facts = [
    `${words.severity[language]}: ${severities[rule.severity][language]}`,
    ...(rule.basis.length > 0 ? [`${words.basis[language]}: ${rule.basis.join('、')}`] : []),
    ...needsOf(rule, language),
    ...(rule.years ? [`${words.years[language]}: ${rule.years.from ?? ''}–${rule.years.to ?? ''}`] : []),
  ];
  const lines = [
    `### \`${rule.id}\``,
    `${rule.states[language]}${end}${rule.justifiable === false ? ` ${words.strict[language]}` : ''}`,
    facts.join(' · '),
    ...(rule.limits ? [`${words.limits[language]}: ${rule.limits[language]}`] : []),
  ];
  return lines.join('\n\n');
}

function needsOf(rule: Rule, language: Language): string[] {
  const names = rule.kind === 'report' ? (rule.needs ?? []) : isAcrossYears(rule) ? ['previous'] : [];
  if (names.length === 0) return [];
  return [`${words.needs[language]}: ${names.map((name) => needs[name]?.[language] ?? name).join('、')}`];
}

function isAcrossYears({ id }: Rule): boolean {
  return formats.some(({ relations }) =>
    relations.some(({ rule, terms }) => rule === id && terms.some((term) => term.previous)),
  );
}
