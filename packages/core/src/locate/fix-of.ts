import type { Fix } from '../check/finding.ts';
import type { Format } from '../format/define-format.ts';
import { describeExplanation, type Explanation } from './explanation.ts';

/** The change that an explanation asks for, to be shown to a person and then made with `applyFix`. */
export function fixOf(format: Format, explanation: Explanation): Extract<Fix, { kind: 'setCells' }> {
  return {
    kind: 'setCells',
    label: describeExplanation(format, explanation),
    cells: Object.fromEntries(explanation.changes.map(({ cell, shouldBe }) => [cell, shouldBe])),
  };
}
