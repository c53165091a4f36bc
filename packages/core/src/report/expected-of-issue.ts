import type { z } from 'zod';
import type { LocalText } from '../text/local-text.ts';

const types: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  boolean: 'true 或 false',
  array: '数组',
  object: '对象',
  null: 'null',
};

const oneOf = (values: readonly unknown[]) =>
  values.length === 1
    ? JSON.stringify(values[0])
    : `${values.map((each) => JSON.stringify(each)).join('、')} 之一`;

/** What a schema expected where something else stands. Zod says it in English; it has more words for it than needed here. */
export function expectedOfIssue(issue: z.core.$ZodIssue): LocalText {
  return { zh: inChinese(issue), en: issue.message };
}

function inChinese(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${types[issue.expected] ?? ` ${issue.expected}`}`;
    case 'invalid_value':
      return `应为 ${oneOf(issue.values)}`;
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `应为 ${oneOf(issue.options)}`
        : '不是可用的写法';
    case 'invalid_format':
      return issue.format === 'date' ? '应为形如 2025-01-31 的日期' : '写法不对';
    case 'too_small':
      return `至少 ${issue.minimum}${unitOf(issue.origin)}`;
    case 'too_big':
      return `至多 ${issue.maximum}${unitOf(issue.origin)}`;
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === 'string') return ' 个字';
  return origin === 'array' ? ' 项' : '';
}
