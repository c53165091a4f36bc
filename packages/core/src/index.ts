export type { Cell, CellIdOf, CellTree } from './format/cell-id.ts';
export { cellLabel } from './format/cell-label.ts';
export { deriveCrosswalk, type Correspondence, type CrosswalkView, type Gap } from './format/crosswalk.ts';
export { defineFormat, type DerivedTable, type Format, type FormatOf } from './format/define-format.ts';
export type {
  CellKind,
  Crosswalk,
  FormatDefinition,
  FormatSource,
  Group,
  Leaf,
  NarrativeSection,
  Relation,
  Section,
  SectionPart,
  Table,
  TableSection,
  TreeNode,
} from './format/format.ts';
export { isGroup } from './format/format.ts';
export { firstYearOf, formatInForce } from './format/in-force.ts';
export { deriveIdentities } from './format/identities.ts';
export { deriveLabels, type LabelEntry, type LabelRole } from './format/labels.ts';
export {
  deriveLayout,
  type Grid,
  type GridCell,
  type GridRow,
  type LabelCell,
  type ValueCell,
} from './format/layout.ts';
export { deriveLeaves, type PlacedLeaf } from './format/leaves.ts';
export type { LinearRelation, Term } from './format/relations.ts';
export { format2019 } from './formats/format-2019.ts';
export { format2021 } from './formats/format-2021.ts';
export { formatById, formatForYear, formats, type FormatId, type KnownFormat } from './formats/formats.ts';
export {
  defineProblem,
  type Problem,
  type ProblemKind,
  type ProblemText,
  type ProblemWhere,
  type SourcePlace,
} from './problem/problem.ts';
export { makeBlank, officialTitle } from './report/blank.ts';
export { FEN_PER_WAN, fenOfWan, MAX_MONEY, wanOfFen } from './report/money.ts';
export {
  blockText,
  type Block,
  type FigureBlock,
  type HeadingBlock,
  type ListBlock,
  type ListField,
  type LiveField,
  type ParagraphBlock,
  type TableBlock,
} from './report/narrative.ts';
export {
  firstYear,
  parseReport,
  parseReportJson,
  problemOfYear,
  type ParseOptions,
} from './report/parse-report.ts';
export { parseReportAs, type ParsedReport } from './report/parse-report-as.ts';
export { reportProblems } from './report/problems.ts';
export {
  narrativeFields,
  type AnyReport,
  type CellId,
  type CellValue,
  type NarrativeField,
  type Report,
  type Report2019,
  type Report2021,
  type ReportBase,
  type ReportOf,
  type SectionHeading,
  type Signature,
} from './report/report.ts';
export { MAX_TEXT } from './report/block-schema.ts';
export { deriveJsonSchema, deriveSchema } from './report/schema.ts';
export { packCells, readCell, unpackCells, type CellVector } from './report/vector.ts';
export { withCells } from './report/with-cells.ts';
export { applyFix } from './check/apply-fix.ts';
export { check, type CheckOptions } from './check/check.ts';
export { checkAs, type CheckAsOptions, type CheckResult } from './check/check-as.ts';
export type { NotRun } from './check/run-plan.ts';
export {
  compareReports,
  type CellComparison,
  type ComparedReport,
  type NarrativeComparison,
  type ReportComparison,
} from './compare/compare-reports.ts';
export { diffText, type TextDiff, type TextPiece } from './compare/diff-text.ts';
export { segmentWords } from './compare/segment-words.ts';
export { deriveTotals } from './derive/derive-totals.ts';
export { imputeBlanks, type ImputeOptions } from './derive/impute-blanks.ts';
export { makeFromPrevious } from './derive/make-from-previous.ts';
export type { Finding, Fix, ReportPlace, Severity } from './check/finding.ts';
export { justificationOf, type Justification } from './check/justification.ts';
export type { RootCause } from './check/root-causes.ts';
export type { Claim, ClaimKind, Quantity } from './claims/claim.ts';
export { deriveClaims, type PlacedClaim } from './claims/derive-claims.ts';
export { deriveFields, type PlacedField } from './live-fields/derive-fields.ts';
export { insertField, type FieldPosition } from './live-fields/insert-field.ts';
export { editText, joinTexts, retypeText, sliceText, type LiveText } from './live-fields/live-text.ts';
export { liveTextOf, liveTextsOf, withLiveText, withLiveTexts } from './live-fields/live-texts.ts';
export { BLANK_FIELD, printCell } from './live-fields/print-cell.ts';
export { refreshFields } from './live-fields/refresh-fields.ts';
export { describeExplanation, type CellChange, type Explanation } from './locate/explanation.ts';
export { fixOf } from './locate/fix-of.ts';
export {
  locateErrors,
  locateInVector,
  type FailedGroup,
  type LocateOptions,
} from './locate/locate-errors.ts';
export type { MoveName } from './locate/moves.ts';
export type { SlipName } from './locate/recognize-slip.ts';
export { CellSums } from './rollup/cell-sums.ts';
export { compareWithOffice, type OfficeDifference } from './rollup/office-difference.ts';
export { RollUp, type CellRollUp, type RollUpResult } from './rollup/roll-up.ts';
export { allRules } from './rules/all-rules.ts';
export { appliesTo } from './rules/applies-to.ts';
export { regraded, withoutRules, withRules } from './rules/rule-set.ts';
export { ruleSetHash } from './rules/rule-set-hash.ts';
export {
  defineRule,
  type LinearRule,
  type Outcome,
  type ReferenceName,
  type References,
  type ReportRule,
  type Rule,
  type RuleRelation,
  type Subject,
  type Violation,
} from './rules/rule.ts';
export type { Language, LocalText } from './text/local-text.ts';
export { normalizeLabel } from './text/normalize-label.ts';
