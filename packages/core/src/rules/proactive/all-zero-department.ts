import { comparableName, isGovernment } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';
import { undecidedOver } from '../judge-cells.ts';
import { blankAmong, sumOf } from '../sum-cells.ts';
import { rowsWith } from './rows-with.ts';

const decisions = ['decisions'];

/** Departments that license, penalise or coerce every year. */
const powers =
  /公安|市场监督|交通运输|城市管理|综合执法|综合行政执法|生态环境|自然资源|卫生健康|应急管理|住房和城乡建设|税务|农业农村|烟草/;

/** A department with powers over others uses them. */
export const proactiveAllZeroDepartment = defineRule({
  id: 'proactive.allZeroDepartment',
  kind: 'report',
  severity: 'info',
  basis: [provisions.article20],
  states: {
    zh: '有许可、处罚权的部门，处理决定不全为零',
    en: 'A department with licensing or penalty powers does not report zero for all decisions',
  },
  limits: {
    zh: '以部门名称判断是否有许可、处罚权；职权划转到审批局、综合执法局的，请核实。',
    en: 'Goes by the name of the department; powers may have moved to a licensing or enforcement bureau.',
  },
  check: (subject) => {
    const name = comparableName(subject.report.agency);
    if (!powers.test(name) || isGovernment(name)) return [];
    const cells = rowsWith(subject.format, decisions).map(({ cell }) => cell('decisions'));
    const count = sumOf(subject, cells);
    if (cells.length === 0 || count > 0) return [];
    if (Number.isNaN(count)) return [undecidedOver(blankAmong(subject, cells))];
    return [
      {
        cells,
        message: {
          zh: `“${subject.report.agency}”的许可、处罚、强制决定全部为 0，请核实是否漏填。`,
          en: `“${subject.report.agency}” reports no licensing, penalty or coercion decision at all; check that none was left out.`,
        },
      },
    ];
  },
});
