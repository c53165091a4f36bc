import type { Language, Problem } from '@nianbao/core';
import type { Wording } from '../batch/task.ts';
import { fileNameText, withoutControls } from '../document/file-name.ts';
import { makeColors, type Colors } from '../terminal/colors.ts';
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

/** Problems of a document for standard error, each under the name of the file. */
export function problemLines(
  file: string,
  problems: readonly Problem[],
  { language, colors }: Wording,
): string {
  const name = fileNameText(file);
  const lines = problems.map(
    (problem) => `${name}: ${problemText(problem, language, makeColors(colors.error))}\n`,
  );
  return withoutControls(lines.join(''));
}
