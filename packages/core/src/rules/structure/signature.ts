import { comparableName, isSameAgency } from '../agency-name.ts';
import { provisions } from '../provisions.ts';
import { defineRule, type Outcome } from '../rule.ts';

/** Agency and date are signed, and the agency is that of the title. */
export const structureSignature = defineRule({
  id: 'structure.signature',
  kind: 'report',
  severity: 'warning',
  basis: [provisions.format2021],
  states: {
    zh: '落款有机关名称和日期，机关与标题一致',
    en: 'The report is signed with agency and date, the agency being that of the title',
  },
  limits: {
    zh: '省略上级地名，或由该机关的办公室落款，均视为一致。',
    en: 'A name without the places above it, or the office of the agency, counts as the same.',
  },
  check: ({ report: { agency, signature } }) => {
    const outcomes: Outcome[] = [];
    if (!signature.agency)
      outcomes.push({
        place: { field: 'signature' },
        expected: agency,
        message: {
          zh: `落款没有机关名称，应为“${agency}”。`,
          en: `The signature names no agency; expected “${agency}”.`,
        },
      });
    else if (!isSameAgency(signature.agency, agency) && !isOfficeOf(signature.agency, agency))
      outcomes.push({
        place: { field: 'signature', quote: signature.agency },
        expected: agency,
        actual: signature.agency,
        message: {
          zh: `落款机关“${signature.agency}”与报告机关“${agency}”不一致。`,
          en: `The signature names “${signature.agency}”, the report is of “${agency}”.`,
        },
      });
    if (!signature.date)
      outcomes.push({
        place: { field: 'signature' },
        message: { zh: '落款没有日期，请补上。', en: 'The signature has no date; add it.' },
      });
    return outcomes;
  },
});

function isOfficeOf(signed: string, agency: string): boolean {
  return comparableName(signed).startsWith(comparableName(agency));
}
