import type { LocalText } from '@nianbao/core';
import type { Notice } from '../report/workspace.ts';
import type { PastePlan } from './paste-plan.ts';

/** What a person should know about a paste; nothing when it simply went in. */
export function describePaste({ by, values, marks, refused }: PastePlan): Notice | undefined {
  if (by === 'position' && marks === 0 && refused.length === 0) return undefined;
  const zh = [`已粘贴 ${values.size} 格`];
  const en = [`${values.size} cells pasted`];
  if (by === 'labels') {
    zh.push('按行名对应');
    en.push('rows found by their labels');
  }
  if (marks > 0) {
    zh.push(`其中 ${marks} 格的“/”“—”“无”按 0 填入`);
    en.push(`${marks} of them “/”, “—” or “无”, taken as 0`);
  }
  if (refused.length > 0) {
    zh.push(`${refused.length} 处没有粘贴`);
    en.push(`${refused.length} texts not pasted`);
  }
  return {
    tone: refused.length > 0 ? 'bad' : 'plain',
    text: { zh: `${zh.join('，')}。`, en: `${en.join('; ')}.` },
    details: refused.map(({ text, row, column, reason }): LocalText => {
      const quote = text.trim().slice(0, 24);
      return {
        zh: `第 ${row} 行第 ${column} 列“${quote}”：${reason.zh}`,
        en: `Row ${row}, column ${column}, “${quote}”: ${reason.en}`,
      };
    }),
  };
}
