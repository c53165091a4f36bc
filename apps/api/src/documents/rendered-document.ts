import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Finding, Report } from '@nianbao/core';
import { RenderError } from '@nianbao/render/html';
import { writers, type Writer } from '@nianbao/render/writers';
import type { Env } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';

const ids = writers.map(({ id }) => id);
export type RenderTo = Writer['id'];

export const renderQuery = z.object({
  to: z.enum(ids).default('pdf'),
  download: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Have a browser save the file instead of showing it.' }),
});

const file = { schema: { type: 'string' as const, format: 'binary' } };

export const renderResponses = {
  200: {
    description: 'The document',
    content: Object.fromEntries(writers.map(({ mediaType }) => [mediaType.split(';')[0] ?? mediaType, file])),
  },
};

/** A page of a report runs nothing and loads nothing, whatever stands in the report. */
const renderedPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The response with a rendered report.
 * @throws Refusal when the report cannot be rendered.
 */
export async function renderedAs(
  c: Context<Env>,
  report: Report,
  to: RenderTo,
  beside: {
    readonly findings?: readonly Finding[] | undefined;
    readonly images?: ReadonlyMap<string, Uint8Array>;
  } = {},
): Promise<Response> {
  const writer = writers.find(({ id }) => id === to);
  if (!writer) throw new Error(`No writer "${to}"`);
  const content = await orRefuse(() =>
    writer.render(report, { language: c.get('language'), ...beside, bom: true }),
  );
  const disposition = c.req.query('download') === 'true' ? 'attachment' : 'inline';
  const name = encodeURIComponent(fileName(report, writer));
  // A copy on a plain buffer: what a worker sends may sit on a shared one.
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': writer.mediaType,
      'Content-Disposition': `${disposition}; filename*=UTF-8''${name}`,
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': renderedPolicy,
    },
  });
}

/** The title as a file name, without what file systems refuse. */
function fileName({ title, agency, year }: Report, { extension }: Writer): string {
  const name = (title || `${agency}${year}`).replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100);
  return `${name}${extension}`;
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
