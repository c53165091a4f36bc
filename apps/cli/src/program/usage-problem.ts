import type { CommanderError } from 'commander';
import type { LocalText, Problem } from '@nianbao/core';
import { ProblemError } from './problem-error.ts';
import { cliProblems } from './problems.ts';

const zhOfCode: Readonly<Record<string, string>> = {
  'commander.unknownCommand': '没有这个命令',
  'commander.unknownOption': '没有这个选项',
  'commander.missingArgument': '缺少参数',
  'commander.optionMissingArgument': '选项缺少值',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.excessArguments': '参数过多',
  'commander.invalidArgument': '选项的值不对',
  'commander.conflictingOption': '选项不能同时使用',
};

/** A mistake in the command line as a problem. Names stand in quotes in commander's message; Chinese keeps them. */
export function usageProblem({ code, message }: CommanderError): Problem {
  const en = message.replace(/^error: /, '');
  const names = [...en.matchAll(/'([^']+)'/g)].map(([, name]) => name);
  const zh = zhOfCode[code] ?? '用法有误';
  return cliProblems.usage({ zh: `${zh}${names.length > 0 ? `：${names.join('、')}` : ''}。`, en: `${en}.` });
}

/** Stops a command because its options make no sense. */
export function usageError(message: LocalText): ProblemError {
  return new ProblemError(cliProblems.usage(message));
}
