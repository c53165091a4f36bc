import type { OpenAPIRoute, RouteConfig } from '@hono/zod-openapi';
import type { Env } from './env.ts';
import { problemDocument } from './problem-document.ts';

/** A route of the service: its OpenAPI description and the handler whose types follow from it. */
export interface ServiceRoute<R extends RouteConfig> {
  readonly route: R;
  readonly handler: OpenAPIRoute<R, Env>['handler'];
}

/** Declares a route. */
export function defineRoute<R extends RouteConfig>(
  route: R,
  handler: OpenAPIRoute<R, Env>['handler'],
): ServiceRoute<R> {
  return { route, handler };
}

const descriptions = {
  400: 'The request is malformed',
  401: 'Not signed in',
  403: 'Not permitted',
  404: 'Not found, or out of reach of the caller',
  409: 'It is already there',
  412: 'Changed since it was read; `conflict` says what differs',
  413: 'Too large',
  415: 'Not a type that is accepted here',
  422: 'The content cannot be used; `problems` lists why',
  428: 'If-Match is missing',
  429: 'Too many failed attempts',
  503: 'Not available at the moment',
} as const;

type ProblemStatus = keyof typeof descriptions;
/** A problem document as one of the answers of a route. */
export interface ProblemResponse {
  readonly description: string;
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemDocument } };
}

/** The problem documents a route may answer with, for its `responses`. */
export function problemResponses<Status extends ProblemStatus>(
  ...statuses: readonly Status[]
): Record<Status, ProblemResponse> {
  const entries = statuses.map((status) => [
    status,
    {
      description: descriptions[status],
      content: { 'application/problem+json': { schema: problemDocument } },
    },
  ]);
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(entries) as Record<Status, ProblemResponse>;
}
