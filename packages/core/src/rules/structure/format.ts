import { formatInForce } from '../../format/in-force.ts';
import { formatNotices } from '../provisions.ts';
import { defineRule } from '../rule.ts';

/** The tables are those of the format in force for the reporting year. */
export const structureFormat = defineRule({
  id: 'structure.format',
  kind: 'report',
  severity: 'error',
  justifiable: false,
  basis: formatNotices,
  states: {
    zh: '报告采用报告年度适用的统一格式',
    en: 'The report follows the uniform format in force for its year',
  },
  check: ({ format, report }, { formats }) => {
    const due = formatInForce(formats, report.year);
    if (due === undefined || due.id === format.id) return [];
    const { name, source } = due.definition;
    const used = format.definition.name;
    return [
      {
        expected: due.id,
        actual: format.id,
        message: {
          zh: `${report.year}年度报告应采用${name.zh}（${source.number}），本报告采用的是${used.zh}。请按${name.zh}重新填表。`,
          en: `Reports for ${report.year} follow the ${lower(name.en)} (${source.number}); this one uses the ${lower(used.en)}. Fill in the tables of the ${lower(name.en)}.`,
        },
      },
    ];
  },
});

function lower(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
