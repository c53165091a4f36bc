import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Finding, Report } from '@nianbao/core';
import type { ReportDocument } from '@nianbao/render';
import { RenderError } from '@nianbao/render/html';
import { writers, type Writer } from '@nianbao/render/writers';
import type { Env } from '../http/env.ts';
import { Refusal } from '../http/refusal.ts';

const ids = writers.map(({ id }) => id);
export type RenderTo = Writer['id'];

const documentIds = writers.filter(({ set }) => set !== undefined).map(({ id }) => id);
export const renderQuery = z.object({
  to: z.enum(ids).default('pdf'),
  download: z
    .enum(['true', 'false'])
    .default('false')
    .openapi({ description: 'Have a browser save the file instead of showing it.' }),
});

/** The same for documents that several reports make. */
export const documentQuery = renderQuery.extend({ to: z.enum(documentIds).default('pdf') });

const file = { schema: { type: 'string' as const, format: 'binary' } };

export const renderResponses = {
  200: {
    description: 'The document',
    content: Object.fromEntries(writers.map(({ mediaType }) => [mediaType.split(';')[0] ?? mediaType, file])),
  },
};

/** A page of a report runs nothing and loads nothing, whatever stands in the report. */
const renderedPolicy = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What stands beside a report, for the writers that use it. */
interface Beside {
  readonly findings?: readonly Finding[] | undefined;
  readonly images?: ReadonlyMap<string, Uint8Array>;
}

/**
 * The response with a rendered report.
 * @throws Refusal when the report cannot be rendered.
 */
export async function renderedAs(
  c: Context<Env>,
  report: Report,
  to: RenderTo,
  beside: Beside = {},
): Promise<Response> {
  const writer = writerOf(to);
  const options = { language: c.get('language'), ...beside, bom: true };
  const content = await orRefuse(() => writer.render(report, options));
  return responseWith(c, writer, {
    name: report.title || `${report.agency}${report.year}`,
    content,
  });
}

/**
 * The response with a document that several reports make.
 * @throws Refusal when it cannot be rendered.
 */
export async function documentAs(c: Context<Env>, document: ReportDocument, to: RenderTo): Promise<Response> {
  const writer = writerOf(to);
  const { set } = writer;
  if (!set) throw new Error(`The writer "${to}" draws single reports only`);
  const content = await orRefuse(() => set(document, { bom: true }));
  return responseWith(c, writer, { name: document.title, content });
}

function writerOf(to: RenderTo): Writer {
  const writer = writers.find(({ id }) => id === to);
  if (!writer) throw new Error(`No writer "${to}"`);
  return writer;
}

function responseWith(
  c: Context<Env>,
  { mediaType, extension }: Writer,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
): Response {
  const disposition = c.req.query('download') === 'true' ? 'attachment' : 'inline';
  // A copy on a plain buffer: what a worker sends may sit on a shared one.
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(fileName(name, extension))}`,
      'Cache-Control': 'private, no-store',
      'Content-Security-Policy': renderedPolicy,
    },
  });
}

/** A name for a file, without what file systems refuse. */
function fileName(name: string, extension: string): string {
  return `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '').slice(0, 100)}${extension}`;
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
