import { z } from '@hono/zod-openapi';
import { STATUS_CODES } from 'node:http';
import type { Language } from '@nianbao/core';
import type { Refusal } from './refusal.ts';
import { statusOfProblem } from './status-of-problem.ts';

const localText = z.object({ zh: z.string(), en: z.string() });

const problem = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  message: localText,
  fix: localText.optional(),
  path: z.string().optional(),
  place: z.unknown().optional(),
});

/** RFC 9457. `code` is stable, `detail` and `fix` are in the caller's language, `messages` has both. */
export const problemDocument = z
  .object({
    type: z.string().openapi({ example: 'urn:nianbao:problem:reports.duplicate' }),
    title: z.string().openapi({ example: 'Conflict' }),
    status: z.int().openapi({ example: 409 }),
    detail: z.string(),
    code: z.string().openapi({ example: 'reports.duplicate' }),
    messages: localText,
    fix: z.string().optional(),
    fixes: localText.optional(),
    problems: z
      .array(problem)
      .openapi({ description: 'Everything that was wrong; the first is the one above.' }),
    requestId: z.string(),
    conflict: z
      .object({
        revision: z.int(),
        cells: z.array(
          z.object({ cell: z.string(), base: z.number().nullable(), stored: z.number().nullable() }),
        ),
        fields: z.array(z.string()),
      })
      .optional()
      .openapi({
        description: 'With 412: what differs between the version named in If-Match and the stored one.',
      }),
  })
  .openapi('Problem');

export type ProblemDocument = z.infer<typeof problemDocument>;

const titles: Readonly<Record<number, string>> = {
  400: '请求有误',
  401: '尚未登录',
  403: '没有权限',
  404: '没有找到',
  409: '与已有内容冲突',
  412: '版本已变',
  413: '内容过大',
  415: '类型不符',
  422: '内容不能使用',
  428: '须注明版本',
  429: '过于频繁',
  500: '服务出错',
  503: '暂不可用',
};

/**
 * The response for a refusal.
 * @throws Error when the code of the problem has no status: an entry is missing in `statusByCode`.
 */
export function problemResponse(refusal: Refusal, language: Language, requestId: string): Response {
  const { code, message, fix } = refusal.problem;
  const status = statusOfProblem(code);
  if (status === undefined) throw new Error(`No HTTP status for the problem code "${code}"`);
  const english = STATUS_CODES[status] ?? 'Error';
  const body = {
    type: `urn:nianbao:problem:${code}`,
    title: language === 'zh' ? (titles[status] ?? english) : english,
    status,
    detail: message[language],
    code,
    messages: message,
    ...(fix ? { fix: fix[language], fixes: fix } : {}),
    problems: refusal.problems,
    requestId,
    ...refusal.extras,
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
      ...refusal.headers,
    },
  });
}
