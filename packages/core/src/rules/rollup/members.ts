import { comparableName } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome, type Subject } from '../rule.ts';

/** Every agency of the level is among the members, once. */
export const rollupMembers = defineRule({
  id: 'rollup.members',
  kind: 'report',
  severity: 'error',
  needs: ['members', 'expectedMembers'],
  basis: [provisions.article49],
  states: {
    zh: '应汇总的机关都在其中，各计一次',
    en: 'Every agency of the level is added up, once',
  },
  limits: {
    zh: '以机关名称核对；机构改革中更名、合并的，请在应报名单中写明。',
    en: 'Goes by the names of agencies; those renamed or merged should be listed as they report.',
  },
  check: (_subject, { members = [], expectedMembers = [] }) => {
    const counts = new Map<string, number>();
    for (const { report } of members)
      counts.set(comparableName(report.agency), (counts.get(comparableName(report.agency)) ?? 0) + 1);
    const expected = new Set(expectedMembers.map(comparableName));
    const missing = expectedMembers.filter((name) => !counts.has(comparableName(name)));
    const twice = agencies(members, (name) => (counts.get(name) ?? 0) > 1);
    const unknown = agencies(members, (name) => !expected.has(name));
    return [
      ...said(missing, (names) => ({
        zh: `缺少 ${missing.length} 个机关的报告：${names.zh}。`,
        en: `The reports of ${missing.length} agencies are missing: ${names.en}.`,
      })),
      ...said(twice, (names) => ({
        zh: `重复计入：${names.zh}。`,
        en: `Counted more than once: ${names.en}.`,
      })),
      ...said(unknown, (names) => ({
        zh: `不在应报名单中：${names.zh}。`,
        en: `Not on the list of agencies: ${names.en}.`,
      })),
    ];
  },
});

/** A blank at a member leaves its sums undecided. */
export const rollupBlank = defineRule({
  id: 'rollup.blank',
  kind: 'report',
  severity: 'warning',
  needs: ['members'],
  basis: [],
  states: {
    zh: '各成员的报告没有空白格',
    en: "Members' reports have no blank cells",
  },
  limits: {
    zh: '空白不当作 0 汇总。',
    en: 'Blanks are never added up as zero.',
  },
  check: (_subject, { members = [] }) =>
    members.flatMap(({ format, report, vector }) => {
      const blank = format.cells.filter(({ index }) => Number.isNaN(vector[index]));
      if (blank.length === 0) return [];
      return [
        {
          cells: blank.map(({ id }) => id),
          actual: report.agency,
          message: {
            zh: `“${report.agency}”的报告有 ${blank.length} 格空白，有关汇总数不能确定。`,
            en: `The report of “${report.agency}” has ${blank.length} blank cells, which leaves their sums undecided.`,
          },
        },
      ];
    }),
});

/** Members follow one format, that of the level's report. */
export const rollupFormats = defineRule({
  id: 'rollup.formats',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  needs: ['members'],
  basis: [provisions.format2019, provisions.format2021],
  states: {
    zh: '各成员与汇总报告采用同一格式、同一年度',
    en: "Members follow the format and year of the level's report",
  },
  limits: { zh: '不检查成员报告本身。', en: "Does not check the members' reports themselves." },
  check: ({ format, report }, { members = [] }) => {
    const others = members.filter((member) => member.format !== format || member.report.year !== report.year);
    return said(
      others.map(
        (member) => `${member.report.agency}（${member.report.year}，${member.format.definition.name.zh}）`,
      ),
      (names) => ({
        zh: `年度或格式与汇总报告不同：${names.zh}。`,
        en: `Of another year or format: ${names.en}.`,
      }),
    );
  },
});

/** Numbers above zero that two reports can share by chance. */
const FEWEST = 8;

/** No two members have the same tables. */
export const rollupSameReport = defineRule({
  id: 'rollup.sameReport',
  kind: 'report',
  severity: 'warning',
  needs: ['members'],
  basis: [],
  states: {
    zh: '没有两个成员的表格完全相同',
    en: 'No two members have the same tables',
  },
  limits: {
    zh: `非零数不少于${FEWEST}个才比较。`,
    en: `Compares reports with ${FEWEST} or more numbers above zero.`,
  },
  check: (_subject, { members = [] }) => {
    const byTables = new Map<string, string[]>();
    for (const { report, vector } of members) {
      if (vector.filter((value) => value !== 0 && !Number.isNaN(value)).length < FEWEST) continue;
      const key = vector.join();
      byTables.set(key, [...(byTables.get(key) ?? []), report.agency]);
    }
    return [...byTables.values()]
      .filter((names) => names.length > 1)
      .flatMap((same) =>
        said(same, (names) => ({
          zh: `表格完全相同：${names.zh}。`,
          en: `The same tables: ${names.en}.`,
        })),
      );
  },
});

function agencies(members: readonly Subject[], isMeant: (name: string) => boolean): string[] {
  return [...new Set(members.map(({ report }) => report.agency))].filter((name) =>
    isMeant(comparableName(name)),
  );
}

function said(
  names: readonly string[],
  message: (joined: { zh: string; en: string }) => Outcome['message'],
): Outcome[] {
  if (names.length === 0) return [];
  return [{ actual: names.join('、'), message: message({ zh: names.join('、'), en: names.join(', ') }) }];
}
