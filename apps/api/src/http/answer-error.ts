import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Env } from './env.ts';
import { problemResponse } from './problem-document.ts';
import { requestProblems } from './problems.ts';
import { Refusal } from './refusal.ts';

/** Whatever a handler throws, as a problem document. */
export function answerError(error: Error, c: Context<Env>): Response {
  const { requestId, language } = c.var;
  const refusal = error instanceof Refusal ? error : refusalOf(error, c);
  if (refusal.problem.code === 'internal')
    c.get('services').logger.error({ requestId, err: error, path: c.req.path }, 'request failed');
  const response = problemResponse(refusal, language, requestId);
  // Headers set so far, such as refreshed cookies, go with the answer.
  for (const cookie of c.res.headers.getSetCookie()) response.headers.append('Set-Cookie', cookie);
  return response;
}

function refusalOf(error: Error, c: Context<Env>): Refusal {
  if (error instanceof HTTPException && error.status === 400)
    return new Refusal(requestProblems.jsonSyntax({ detail: error.message }));
  if (error instanceof HTTPException && error.status === 415) {
    const found = c.req.header('Content-Type') ?? '';
    return new Refusal(requestProblems.mediaType({ found, known: ['application/json'] }));
  }
  return new Refusal(requestProblems.internal({ requestId: c.get('requestId') }));
}
