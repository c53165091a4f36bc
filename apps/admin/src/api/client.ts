import type { AppType } from '@nianbao/api';
import { hc, type ClientResponse } from 'hono/client';
import { language } from '../language/language.ts';
import { ApiProblem, problemOfResponse } from './api-problem.ts';

/** The service's routes, typed by the service itself. */
export const api = hc<AppType>(window.location.origin, {
  headers: () => ({ 'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en' }),
}).api.v1;

type SuccessOf<R> =
  R extends ClientResponse<infer Body, infer Status, 'json'>
    ? Status extends 200 | 201
      ? Body
      : never
    : never;

/** An answer with the version it is of. */
export interface Versioned<Body> {
  readonly body: Body;
  /** The ETag, to be sent back as If-Match. */
  readonly tag: string;
}

/**
 * The body of a successful answer.
 * @throws ApiProblem when the service refuses or cannot be reached.
 */
export async function answered<R extends ClientResponse<unknown>>(
  request: Promise<R>,
): Promise<SuccessOf<R>> {
  return (await versioned(request)).body;
}

/** The body of a successful answer with its ETag. @throws ApiProblem as `answered` does. */
export async function versioned<R extends ClientResponse<unknown>>(
  request: Promise<R>,
): Promise<Versioned<SuccessOf<R>>> {
  const response = await reached(request);
  if (!response.ok) throw await problemOfResponse(response);
  // The routes declare one JSON body for their success.
  const body = (await response.json()) as SuccessOf<R>;
  return { body, tag: response.headers.get('ETag') ?? '' };
}

/** An answer without a body. @throws ApiProblem as `answered` does. */
export async function done(request: Promise<ClientResponse<unknown>>): Promise<void> {
  const response = await reached(request);
  if (!response.ok) throw await problemOfResponse(response);
}

async function reached<R extends ClientResponse<unknown>>(request: Promise<R>): Promise<R> {
  try {
    return await request;
  } catch (error) {
    // fetch rejects with a TypeError when there is no connection, and with nothing else.
    if (error instanceof TypeError) throw new ApiProblem(unreachable);
    throw error;
  }
}

const unreachable = {
  status: 0,
  code: 'network.unreachable',
  messages: { zh: '无法连接服务器。', en: 'The server cannot be reached.' },
  fixes: { zh: '请检查网络后重试。', en: 'Check the connection and try again.' },
} as const;
