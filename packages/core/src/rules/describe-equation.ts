import { cellLabel } from '../format/cell-label.ts';
import type { Term } from '../format/relations.ts';
import { wanOfFen } from '../report/money.ts';
import type { Outcome, Violation } from './rule.ts';

/** A number of the vector as people write it: counts plain, money in 万元. */
export function formatValue(value: number, kind: string): string {
  return String(kind === 'money' ? wanOfFen(value) : value);
}

/** Last part of the row label, and the column: enough to tell the terms of one relation apart. */
function termName(violation: Violation, term: Term, language: 'zh' | 'en'): string {
  const cell = violation.format.cellById.get(term.cell);
  if (!cell) return term.cell;
  const label = cellLabel({
    rowNodes: cell.rowNodes.slice(-1),
    columnNodes: cell.columnNodes,
  })[language];
  if (!term.previous) return label;
  return language === 'zh' ? `上年${label}` : `last year's ${label}`;
}

/** `label = value` of the term that carries a total or stands alone on one side. */
function side(violation: Violation, sign: 1 | -1, language: 'zh' | 'en'): string {
  const terms = violation.relation.terms.filter((term) => term.coefficient === sign);
  const kind = kindOf(violation);
  const listed = terms.length <= 3 ? terms : [];
  const names = listed.map(
    (term) => `${termName(violation, term, language)} ${formatValue(violation.valueOf(term), kind)}`,
  );
  const sum = formatValue(sign === 1 ? violation.plus : violation.minus, kind);
  if (terms.length === 1) return names.join('');
  if (names.length > 0) return `${names.join(' + ')} = ${sum}`;
  return language === 'zh' ? `各项之和 ${sum}` : `the sum of its parts ${sum}`;
}

function kindOf({ format, relation }: Violation): string {
  const [first] = relation.terms;
  return (first && format.cellById.get(first.cell)?.kind) ?? 'count';
}

/** The outcome of an equation that does not hold: what both sides are, and by how much they differ. */
export function describeEquation(violation: Violation): Outcome {
  const kind = kindOf(violation);
  const difference = formatValue(violation.plus - violation.minus, kind);
  return {
    expected: formatValue(violation.minus, kind),
    actual: formatValue(violation.plus, kind),
    message: {
      zh: `${side(violation, 1, 'zh')}，而${side(violation, -1, 'zh')}，相差 ${difference}。`,
      en: `${side(violation, 1, 'en')}, but ${side(violation, -1, 'en')}; they differ by ${difference}.`,
    },
  };
}

/** The outcome of a lower bound that does not hold. */
export function describeBound(violation: Violation): Outcome {
  const kind = kindOf(violation);
  const hasMinus = violation.relation.terms.some((term) => term.coefficient === -1);
  return {
    expected: `≥ ${formatValue(violation.minus, kind)}`,
    actual: formatValue(violation.plus, kind),
    message: hasMinus
      ? {
          zh: `${side(violation, 1, 'zh')}，小于${side(violation, -1, 'zh')}。`,
          en: `${side(violation, 1, 'en')} is less than ${side(violation, -1, 'en')}.`,
        }
      : {
          zh: `${side(violation, 1, 'zh')}，不应为负。`,
          en: `${side(violation, 1, 'en')}, which should not be negative.`,
        },
  };
}
