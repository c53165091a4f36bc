import { comparableName } from '../agency-name.ts';
import { undecidedOver } from '../judge-cells.ts';
import { defineRule } from '../rule.ts';
import { blankAmong, sumOf } from '../sum-cells.ts';
import { rowsWith } from './rows-with.ts';

const decisions = ['decisions'];

/** Institutions that teach, heal, study, keep or serve, and have no power over others. */
const withoutPowers =
  /(?:图书馆|博物馆|文化馆|美术馆|科技馆|档案馆|党校|行政学院|学校|中学|小学|幼儿园|大学|医院|研究院|研究所|融媒体中心|广播电视台|机关事务(?:管理|服务)中心|招商(?:引资)?(?:服务)?中心|信访(?:接待)?服务中心|供销合作(?:联)?社|地方志(?:编纂(?:委员会)?)?办公室)$/;

/** Licences, penalties and coercion are decided by those who have the power to. */
export const proactiveDecisionsAgency = defineRule({
  id: 'proactive.decisionsAgency',
  kind: 'report',
  severity: 'info',
  basis: [],
  states: {
    zh: '没有执法权的单位，许可、处罚、强制决定为零',
    en: 'Institutions without powers over others report no licensing, penalty or coercion decisions',
  },
  limits: {
    zh: '以名称判断：馆、校、院、所、融媒体中心、机关事务中心、供销社等；受委托执法的请说明，其他事业单位看不出来。',
    en: 'Goes by the name: libraries, schools, hospitals, institutes, media centres and the like; acting on behalf of another agency is a good reason, and other institutions are not recognised.',
  },
  check: (subject) => {
    if (!withoutPowers.test(comparableName(subject.report.agency))) return [];
    const cells = rowsWith(subject.format, decisions).map(({ cell }) => cell('decisions'));
    const count = sumOf(subject, cells);
    if (cells.length === 0 || count === 0) return [];
    if (Number.isNaN(count)) return [undecidedOver(blankAmong(subject, cells))];
    return [
      {
        cells,
        actual: String(count),
        message: {
          zh: `“${subject.report.agency}”一般没有行政许可、处罚、强制的职权，表中有处理决定 ${count} 件，请核实。`,
          en: `“${subject.report.agency}” has as a rule no power to license, penalise or coerce, yet reports ${count} decisions; please verify.`,
        },
      },
    ];
  },
});
