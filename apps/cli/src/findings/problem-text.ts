import type { Language, Problem } from '@nianbao/core';
import type { Colors } from '../terminal/colors.ts';

import { sourcePlaceText } from './place-text.ts';

/** A problem for people: what, with its code; where; how to mend it. */
export function problemText(problem: Problem, language: Language, colors: Colors): string {
  const zh = language === 'zh';
  const mark =
    problem.severity === 'error' ? colors.red(zh ? '错误' : 'error') : colors.yellow(zh ? '存疑' : 'doubt');
  const lines = [`${mark} ${problem.message[language]} ${colors.dim(`[${problem.code}]`)}`];
  const where = [
    ...(problem.place ? [sourcePlaceText(problem.place, language)] : []),
    ...(problem.path ? [problem.path] : []),
  ];
  if (where.length > 0) lines.push(`  ${zh ? '位置：' : 'where: '}${where.join(zh ? '，' : ', ')}`);
  if (problem.fix) lines.push(`  ${zh ? '改法：' : 'fix: '}${problem.fix[language]}`);
  return lines.join('\n');
}
