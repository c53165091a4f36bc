import type { Problem } from '@nianbao/core';
import { language } from '../language/language.ts';
import { ApiProblem, problemOfResponse } from './api-problem.ts';

export interface ImportedReport {
  readonly id: string;
  readonly title: string;
  /** Doubts of the reader. */
  readonly problems: readonly Problem[];
}

export interface ImportOptions {
  /** Add the agency that the document names when it is not in the list. */
  readonly addAgency: boolean;
  /** Share of the file that has been sent, 0 to 1; 1 while the service reads it. */
  readonly onProgress: (share: number) => void;
}

const CREATED = 201;

/**
 * Sends a document to become a report. By XMLHttpRequest, since fetch does not tell how much has been sent.
 * @throws ApiProblem when the service refuses it or cannot be reached.
 */
export async function importReport(file: File, options: ImportOptions): Promise<ImportedReport> {
  const query = new URLSearchParams({ name: file.name, addAgency: String(options.addAgency) });
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/reports/import?${query}`);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en');
  request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    options.onProgress(total > 0 ? loaded / total : 0),
  );
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('load', () => resolve());
    request.addEventListener('error', () => reject(unreachable()));
    request.send(file);
  });
  // The route documents this answer.
  if (request.status === CREATED) return JSON.parse(request.responseText) as ImportedReport;
  const type = request.getResponseHeader('Content-Type') ?? '';
  throw await problemOfResponse({
    status: request.status,
    headers: new Headers({ 'Content-Type': type }),
    text: () => Promise.resolve(request.responseText),
  });
}

function unreachable(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'network.unreachable',
    messages: { zh: '文件没有传完，连接中断。', en: 'The connection broke before the file was sent.' },
    fixes: { zh: '请检查网络后重试。', en: 'Check the connection and try again.' },
  });
}
