import { datesDeadlineDepartment, datesDeadlineLevel } from './dates/deadlines.ts';
import { datesImpossible } from './dates/impossible.ts';
import { datesLocalDeadline, datesPublished } from './dates/local-deadline.ts';
import { datesPeriod } from './dates/period.ts';
import { datesSigned } from './dates/signed.ts';
import { linearRules } from './linear-rules.ts';
import { narrativeAllHandled } from './narrative/all-handled.ts';
import { narrativeCopiedFromLastYear, narrativeCopiedFromPeer } from './narrative/copied.ts';
import { narrativeEmpty } from './narrative/empty.ts';
import { narrativeFigures } from './narrative/figures.ts';
import { narrativeMeasures } from './narrative/measures.ts';
import { narrativeNoProblem } from './narrative/no-problem.ts';
import { narrativeOldLaw } from './narrative/old-law.ts';
import { narrativeOtherAgency } from './narrative/other-agency.ts';
import { narrativeOtherYear } from './narrative/other-year.ts';
import { narrativePersonalData } from './narrative/personal-data.ts';
import { narrativePlaceholder } from './narrative/placeholder.ts';
import { narrativeRepeated } from './narrative/repeated.ts';
import { narrativeTraditional } from './narrative/traditional.ts';
import { narrativeTypography } from './narrative/typography.ts';
import { narrativeUnfilled } from './narrative/unfilled.ts';
import {
  proactiveFeeUnit,
  proactiveJump,
  proactiveTotalDisclosedFell,
  requestsJump,
  reviewsJump,
} from './proactive/against-last-year.ts';
import { proactiveAllZeroDepartment } from './proactive/all-zero-department.ts';
import {
  proactiveDecisionsAreTotals,
  proactiveDecisionsWithoutItems,
  proactiveMade,
  proactiveProcurementPair,
} from './proactive/items.ts';
import { proactiveChangeExplained } from './proactive/change-explained.ts';
import { proactiveDecisionsAgency } from './proactive/decisions-agency.ts';
import { proactiveRulesAgency } from './proactive/rules-agency.ts';
import { publicationSameAsApproved } from './publication/same-as-approved.ts';
import {
  requestsLateCarry,
  requestsNoneGranted,
  requestsOrganisationColumns,
  requestsOtherOutcome,
} from './requests/plausibility.ts';
import { requestsNotHeldShare } from './requests/not-held.ts';
import { requestsShiftedRow } from './requests/shifted-row.ts';
import {
  reviewsAfterReconsideration,
  reviewsCorrected,
  reviewsPendingNext,
  reviewsWithoutRequests,
} from './reviews/plausibility.ts';
import { rollupBlank, rollupFormats, rollupMembers, rollupSameReport } from './rollup/members.ts';
import { rollupSum } from './rollup/sum.ts';
import type { Rule } from './rule.ts';
import { structureBlankCells, structureRowsColumns, structureTableMissing } from './structure/blank-cells.ts';
import { structureCellKind } from './structure/cell-kind.ts';
import { structureExtra } from './structure/extra.ts';
import { structureFormat } from './structure/format.ts';
import { structureGovernmentParts } from './structure/government-parts.ts';
import { structureHeadings } from './structure/headings.ts';
import { structureNumbering } from './structure/numbering.ts';
import { structureOverviewParts } from './structure/overview-parts.ts';
import { structurePreamble } from './structure/preamble.ts';
import { structureSections } from './structure/sections.ts';
import { structureSignature } from './structure/signature.ts';
import { structureTitle } from './structure/title.ts';
import { tablesCopiedFromLastYear } from './tables/copied.ts';
import { claimRules } from './text/claims-against-tables.ts';
import { textContradiction } from './text/contradiction.ts';
import { textFees } from './text/fees.ts';
import { textFeeAmount } from './text/fee-amount.ts';
import { textField } from './text/field.ts';
import { textChange, textLastYear } from './text/last-year.ts';
import { textNone } from './text/none.ts';
import { textPercent } from './text/percent.ts';
import { textSameFigure } from './text/same-figure.ts';
import { textShares } from './text/shares.ts';
import { textSum } from './text/sum.ts';

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
  structureTableMissing,
  structureRowsColumns,
  structureBlankCells,
  structureCellKind,
  structureSignature,
  structureExtra,
  ...linearRules,
  proactiveRulesAgency,
  proactiveMade,
  proactiveDecisionsWithoutItems,
  proactiveDecisionsAreTotals,
  proactiveProcurementPair,
  proactiveFeeUnit,
  proactiveJump,
  proactiveTotalDisclosedFell,
  proactiveAllZeroDepartment,
  proactiveDecisionsAgency,
  proactiveChangeExplained,
  requestsLateCarry,
  requestsOrganisationColumns,
  requestsOtherOutcome,
  requestsNoneGranted,
  requestsNotHeldShare,
  requestsJump,
  requestsShiftedRow,
  reviewsWithoutRequests,
  reviewsAfterReconsideration,
  reviewsPendingNext,
  reviewsCorrected,
  reviewsJump,
  tablesCopiedFromLastYear,
  ...claimRules,
  textNone,
  textFees,
  textFeeAmount,
  textContradiction,
  textSum,
  textPercent,
  textShares,
  textLastYear,
  textChange,
  textSameFigure,
  textField,
  narrativeEmpty,
  narrativeNoProblem,
  narrativeMeasures,
  narrativeFigures,
  narrativeCopiedFromLastYear,
  narrativeCopiedFromPeer,
  narrativeOtherAgency,
  narrativeOtherYear,
  narrativePlaceholder,
  narrativeUnfilled,
  narrativeOldLaw,
  narrativePersonalData,
  narrativeAllHandled,
  narrativeRepeated,
  narrativeTypography,
  narrativeTraditional,
  datesPeriod,
  datesSigned,
  datesPublished,
  datesImpossible,
  datesDeadlineDepartment,
  datesDeadlineLevel,
  datesLocalDeadline,
  rollupSum,
  rollupMembers,
  rollupBlank,
  rollupFormats,
  rollupSameReport,
  publicationSameAsApproved,
];
