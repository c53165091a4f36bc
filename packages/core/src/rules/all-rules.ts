import { datesDeadlineDepartment, datesDeadlineLevel } from './dates/deadlines.ts';
import { datesPeriod } from './dates/period.ts';
import { datesSigned } from './dates/signed.ts';
import { linearRules } from './linear-rules.ts';
import { narrativeEmpty } from './narrative/empty.ts';
import { narrativeOtherYear } from './narrative/other-year.ts';
import { narrativePlaceholder } from './narrative/placeholder.ts';
import type { Rule } from './rule.ts';
import { structureFormat } from './structure/format.ts';
import { structureGovernmentParts } from './structure/government-parts.ts';
import { structureHeadings } from './structure/headings.ts';
import { structureNumbering } from './structure/numbering.ts';
import { structureOverviewParts } from './structure/overview-parts.ts';
import { structurePreamble } from './structure/preamble.ts';
import { structureSections } from './structure/sections.ts';
import { structureSignature } from './structure/signature.ts';
import { structureTitle } from './structure/title.ts';
import { textContradiction } from './text/contradiction.ts';
import { textFees } from './text/fees.ts';

/** Every rule of this package, in the order findings are listed. */
export const allRules: readonly Rule[] = [
  structureFormat,
  structureTitle,
  structureSections,
  structureHeadings,
  structureNumbering,
  structurePreamble,
  structureOverviewParts,
  structureGovernmentParts,
  structureSignature,
  ...linearRules,
  textContradiction,
  textFees,
  narrativeEmpty,
  narrativePlaceholder,
  narrativeOtherYear,
  datesPeriod,
  datesSigned,
  datesDeadlineDepartment,
  datesDeadlineLevel,
];
