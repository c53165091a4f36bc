import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ProblemDocument } from '@nianbao/api';
import type { Problem } from '@nianbao/core';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';

/**
 * Has a running service make a backup and writes it to a file.
 * @throws ProblemError when the service refuses or does not answer.
 */
export async function fetchBackup(service: string, key: string, file: string): Promise<void> {
  const response = await ask(new URL('/api/v1/system/backup', service), key);
  if (!response.ok || !response.body) throw new ProblemError(await problemOf(response));
  const part = `${file}.part`;
  try {
    await pipeline(Readable.fromWeb(response.body), createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function ask(url: URL, key: string): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', headers: { Authorization: `Bearer ${key}` } });
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const detail = cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
    throw new ProblemError(cliProblems.serviceUnreachable({ url: url.origin, detail }), error);
  }
}

async function problemOf(response: Response): Promise<Problem> {
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json'))
    return cliProblems.serviceUnreachable({ url: response.url, detail: String(response.status) });
  // The service's own answer.
  const { code, messages, fixes } = (await response.json()) as ProblemDocument;
  return { code, severity: 'error', message: messages, ...(fixes ? { fix: fixes } : {}) };
}
