import { cellLabel, type CellValue, type OfficeDifference, type RollUpResult } from '@nianbao/core';
import type { Context } from '../program/context.ts';
import type { AddedUp } from './add-up.ts';

/** A roll-up for people: who is in it and who is missing, the sums, and where the office's own report differs. */
export function rollUpText(
  { year, rollUp, present }: AddedUp,
  result: RollUpResult,
  differences: readonly OfficeDifference[] | undefined,
  { say, language, colors }: Context,
): string {
  const labelOf = (id: string) => {
    const cell = rollUp.format.cellById.get(id);
    return cell ? cellLabel(cell)[language] : id;
  };
  const lines = [
    colors.out.bold(
      say({
        zh: `${year} 年度：${result.members} 个机关，${present.length} 份报告`,
        en: `${year}: ${result.members} agencies, ${present.length} reports`,
      }),
    ),
  ];
  if (result.missing.length > 0)
    lines.push(say({ zh: '未报送：', en: 'missing: ' }) + result.missing.join(say({ zh: '、', en: ', ' })));
  for (const { cell, sum, blanks, gaps } of result.cells) {
    if (sum === 0 && blanks === 0 && gaps === 0) continue;
    const notes = [
      ...(blanks > 0 ? [say({ zh: `${blanks} 份未填`, en: `${blanks} blank` })] : []),
      ...(gaps > 0 ? [say({ zh: `${gaps} 份的格式没有此格`, en: `${gaps} without this cell` })] : []),
    ];
    lines.push(`  ${labelOf(cell)}: ${valueText(sum)}${notes.length > 0 ? ` (${notes.join(', ')})` : ''}`);
  }
  for (const { cell, reported, sum, difference, suspects } of differences ?? []) {
    const suspected =
      suspects.length > 0
        ? say({ zh: `，与之相等：${suspects.join('、')}`, en: `; the same as ${suspects.join(', ')}` })
        : '';
    const text = say({
      zh: `本级报告为 ${valueText(reported)}，各机关之和为 ${valueText(sum)}，相差 ${valueText(difference)}${suspected}`,
      en: `the office reported ${valueText(reported)}, the sum is ${valueText(sum)}, apart by ${valueText(difference)}${suspected}`,
    });
    lines.push(`${colors.out.red(say({ zh: '不符', en: 'differs' }))} ${labelOf(cell)}: ${text}`);
  }
  return lines.join('\n');
}

function valueText(value: CellValue): string {
  return value === null ? '–' : String(value);
}
