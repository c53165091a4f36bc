import type { LocalText } from '@nianbao/core';
import { tallyText } from '../findings/judgement-text.ts';
import type { Context } from '../program/context.ts';
import type { Summary } from './summary.ts';

/** A summary for people: documents by how they ended, then by problem and by rule, the most frequent first. */
export function summaryText(summary: Summary, isCheck: boolean, { say, language }: Context): string {
  const { documents, byStatus, byProblem, byRule, tally } = summary;
  const sum = isCheck
    ? say({ zh: `；${tallyText(tally, language)}`, en: `; ${tallyText(tally, language)}` })
    : '';
  const lines = [
    say({
      zh: `共 ${documents} 份文件，${byStatus.unusable} 份无法使用${sum}`,
      en: `${documents} files, ${byStatus.unusable} of them unusable${sum}`,
    }),
  ];
  const statuses: [LocalText, number][] = isCheck
    ? [
        [{ zh: '没有错误', en: 'without errors' }, byStatus.fine],
        [{ zh: '有错误', en: 'with errors' }, byStatus.findings],
        [{ zh: '无法使用', en: 'unusable' }, byStatus.unusable],
      ]
    : [
        [{ zh: '已读取', en: 'read' }, byStatus.fine],
        [{ zh: '无法使用', en: 'unusable' }, byStatus.unusable],
      ];
  lines.push(...table(statuses.map(([text, count]) => [String(count), say(text)])));
  if (byProblem.length > 0) {
    lines.push(say({ zh: '按问题（文件数）', en: 'by problem (documents)' }));
    lines.push(...table(byProblem.map(({ code, documents: count }) => [String(count), code])));
  }
  if (byRule.length > 0) {
    lines.push(say({ zh: '按规则（文件数、问题数）', en: 'by rule (documents, findings)' }));
    lines.push(...table(byRule.map((each) => [String(each.documents), String(each.findings), each.rule])));
  }
  return `${lines.join('\n')}\n`;
}

/** Numbers to the right, the last column to the left. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.map((cell, at) => (at < row.length - 1 ? cell.padStart(widths[at] ?? 0) : cell));
    return `  ${cells.join('  ')}`;
  });
}
