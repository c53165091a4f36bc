import type { Context } from 'hono';
import { requestProblems } from '../http/problems.ts';
import { Refusal } from '../http/refusal.ts';

/** A document as it was sent. */
export interface UploadedDocument {
  readonly bytes: Uint8Array;
  readonly name: string | undefined;
}

/** The name without any folders, and short enough to keep. */
function baseName(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').slice(-200);
}

/**
 * The document of a request: the part `file` of a form, or the body itself with its name in `?name=`.
 * @throws Refusal when a form has no file.
 */
export async function uploadedDocument(c: Context): Promise<UploadedDocument> {
  const contentType = c.req.header('Content-Type') ?? '';
  if (!contentType.toLowerCase().startsWith('multipart/form-data')) {
    const name = c.req.query('name');
    return {
      bytes: new Uint8Array(await c.req.arrayBuffer()),
      name: name === undefined ? undefined : baseName(name),
    };
  }
  const file = await formFile(c);
  if (!(file instanceof File))
    throw new Refusal(
      requestProblems.invalid({ path: 'file', detail: 'the form has no file' }, { path: 'file' }),
    );
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: baseName(file.name) };
}

async function formFile(c: Context): Promise<unknown> {
  try {
    return (await c.req.parseBody())['file'];
  } catch (error) {
    if (error instanceof Refusal) throw error;
    // A form that breaks off or has a wrong boundary.
    const detail = error instanceof Error ? error.message : 'unreadable form';
    throw new Refusal(requestProblems.invalid({ path: 'body', detail }));
  }
}
