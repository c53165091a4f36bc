import { cellLabel } from '../format/cell-label.ts';
import type { Format } from '../format/define-format.ts';
import type { CellValue } from '../report/report.ts';
import type { LocalText } from '../text/local-text.ts';
import { moveTexts, type MoveName } from './moves.ts';
import { slipTexts, type SlipName } from './recognize-slip.ts';

/** A cell with the value it has and the value that would make the identities hold; money in 万元. */
export interface CellChange {
  readonly cell: string;
  readonly is: CellValue;
  readonly shouldBe: CellValue;
  /** How the one may have become the other. */
  readonly slip: SlipName;
}

/** One way to make a group of identities hold. */
export interface Explanation {
  readonly changes: readonly CellChange[];
  /** One mistake that moved several numbers; absent where every cell is a mistake of its own. */
  readonly move?: MoveName;
  /** The less likely, the larger. Comparable within one location only. */
  readonly cost: number;
}

/** An explanation in words. */
export function describeExplanation(format: Format, { changes, move }: Explanation): LocalText {
  const say = (language: 'zh' | 'en') => {
    const parts = changes.map(({ cell, is, shouldBe, slip }) => {
      const found = format.cellById.get(cell);
      const label = found ? cellLabel(found)[language] : cell;
      const why = move || slip === 'unexplained' ? '' : slipTexts[slip][language];
      return language === 'zh'
        ? `“${label}”填的是 ${String(is)}，应为 ${String(shouldBe)}${why && `（${why}）`}`
        : `“${label}” is ${String(is)}, should be ${String(shouldBe)}${why && ` (${why})`}`;
    });
    const list = parts.join(language === 'zh' ? '；' : '; ');
    if (!move) return language === 'zh' ? `${list}。` : `${list}.`;
    return language === 'zh' ? `${moveTexts[move].zh}：${list}。` : `${moveTexts[move].en}: ${list}.`;
  };
  return { zh: say('zh'), en: say('en') };
}
