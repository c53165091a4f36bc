import { comparableName } from '../agency-name.ts';
import { isOfCountyLevelCity } from '../county-level-cities.ts';
import { perFormat } from '../per-format.ts';
import { provisions } from '../provisions.ts';
import { defineRule } from '../rule.ts';
import { undecidedOver } from '../judge-cells.ts';
import { blankAmong, sumOf } from '../sum-cells.ts';

/** Places below the level that makes rules; 自治区 is a province and 自治州 a prefecture, 自治旗 a county like 自治县. */
const lowPlace = /县|(?<!自治|管理)区|乡|镇|街道|旗/;
/** Departments of provinces and cities draft rules, but their governments make them. */
const department = /(?:省|市|自治区|自治州).*(?:局|厅|委员会|委|中心|院|队)$/;

const rulesCells = perFormat((format) =>
  format.cells.filter(({ id }) => id.startsWith('proactive.rules.')).map(({ id }) => id),
);

/** Administrative rules are reported only by agencies that can make them. */
export const proactiveRulesAgency = defineRule({
  id: 'proactive.rulesAgency',
  kind: 'report',
  severity: 'warning',
  // Once 自治旗 was taken for a place that makes rules.
  revision: 2,
  basis: [provisions.legislationLaw],
  states: {
    zh: '没有规章制定权的机关，规章一行为零',
    en: 'Agencies that cannot make administrative rules report none',
  },
  limits: {
    zh: '以名称判断：县、区、乡镇、街道的机关，以及省、市政府的部门，视为没有规章制定权；县级市以2023年底的名单为准。',
    en: 'Goes by the name: agencies of counties, county-level cities (as listed at the end of 2023), districts, towns and streets and departments of provinces and cities cannot make rules.',
  },
  check: (subject) => {
    const name = comparableName(subject.report.agency);
    if (!lowPlace.test(name) && !department.test(name) && !isOfCountyLevelCity(name)) return [];
    const cells = rulesCells(subject.format);
    const count = sumOf(subject, cells);
    if (count === 0) return [];
    if (Number.isNaN(count)) return [undecidedOver(blankAmong(subject, cells))];
    return [
      {
        cells,
        expected: '0',
        message: {
          zh: `“${subject.report.agency}”没有规章制定权，规章一行应为 0；制发的一般是行政规范性文件。`,
          en: `“${subject.report.agency}” cannot make administrative rules, so the row is 0; what it issues are normative documents.`,
        },
      },
    ];
  },
});
