import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Finding, Report } from '@nianbao/core';
import { RenderError, renderHtml } from '@nianbao/render/html';
import { renderPdf } from '@nianbao/render/pdf';
import type { Env } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';

/** Renderings by file type: media type of each. */
const mediaTypes = { pdf: 'application/pdf', html: 'text/html; charset=utf-8' } as const;
export type RenderTo = keyof typeof mediaTypes;

export const renderQuery = z.object({
  to: z.enum(['pdf', 'html']).default('pdf'),
  download: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Have a browser save the file instead of showing it.' }),
});

const file = { type: 'string' as const, format: 'binary' };

export const renderResponses = {
  200: {
    description: 'The document',
    content: { 'application/pdf': { schema: file }, 'text/html': { schema: { type: 'string' as const } } },
  },
};

/**
 * The response with a rendered report. HTML answers with a policy of its own: what stands in a report never runs.
 * @throws Refusal when the report cannot be rendered.
 */
export async function renderedAs(
  c: Context<Env>,
  report: Report,
  to: RenderTo,
  findings?: readonly Finding[],
): Promise<Response> {
  const language = c.get('language');
  const content = await orRefuse(async () =>
    to === 'pdf'
      ? // A copy on a plain buffer: what a worker sends may sit on a shared one.
        new Uint8Array(await renderPdf(report, { language }))
      : renderHtml(report, { language, findings }),
  );
  const disposition = c.req.query('download') === 'true' ? 'attachment' : 'inline';
  return new Response(content, {
    headers: {
      'Content-Type': mediaTypes[to],
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName(report, to))}`,
      'Cache-Control': 'private, no-store',
      ...(to === 'html'
        ? {
            'Content-Security-Policy':
              "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
          }
        : {}),
    },
  });
}

/** The title as a file name, without what file systems refuse. */
function fileName({ title, agency, year }: Report, to: RenderTo): string {
  const name = (title || `${agency}${year}`).replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100);
  return `${name}.${to}`;
}

async function orRefuse<T>(render: () => Promise<T>): Promise<T> {
  try {
    return await render();
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    const [first, ...rest] = error.problems;
    if (!first) throw error;
    throw new Refusal([first, ...rest]);
  }
}
