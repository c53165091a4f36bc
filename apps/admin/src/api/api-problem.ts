import type { LocalText } from '@nianbao/core';

/** A cell that somebody else changed: its value in the version one started from, and as stored now. */
export interface CellConflict {
  readonly cell: string;
  readonly base: number | null;
  readonly stored: number | null;
}

/** What the service says when it refuses (RFC 9457 with our extensions). */
export interface ProblemBody {
  readonly status: number;
  readonly code: string;
  readonly messages: LocalText;
  readonly fixes?: LocalText | undefined;
  readonly problems?:
    | readonly { readonly message: LocalText; readonly path?: string | undefined }[]
    | undefined;
  readonly conflict?:
    | {
        readonly revision: number;
        readonly cells: readonly CellConflict[];
        readonly fields: readonly string[];
      }
    | undefined;
  /** With `reports.duplicate`: the report that is there. */
  readonly existing?: string | undefined;
}

/** A refusal of the service, with its stable code and its words in both languages. */
export class ApiProblem extends Error {
  readonly body: ProblemBody;

  constructor(body: ProblemBody) {
    super(`${body.code}: ${body.messages.en}`);
    this.body = body;
  }
}

/** The problem of a refused answer; one of our own making when a proxy in between has answered. */
export async function problemOfResponse(response: {
  readonly status: number;
  readonly headers: Headers;
  text(): Promise<string>;
}): Promise<ApiProblem> {
  const isProblem = response.headers.get('Content-Type')?.startsWith('application/problem+json');
  // The service documents this shape for every refusal.
  if (isProblem) return new ApiProblem(JSON.parse(await response.text()) as ProblemBody);
  return new ApiProblem({
    status: response.status,
    code: 'network.unexpected',
    messages: {
      zh: `服务器返回了意外的结果（${response.status}）。`,
      en: `The server gave an unexpected answer (${response.status}).`,
    },
    fixes: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  });
}

/** What to tell a person about an error of any kind. */
export function problemBodyOf(error: unknown): ProblemBody {
  if (error instanceof ApiProblem) return error.body;
  const detail = error instanceof Error ? error.message : String(error);
  return {
    status: 0,
    code: 'client.failed',
    messages: { zh: `页面出错：${detail}`, en: `Something went wrong in this page: ${detail}` },
    fixes: { zh: '请刷新页面。', en: 'Reload the page.' },
  };
}
