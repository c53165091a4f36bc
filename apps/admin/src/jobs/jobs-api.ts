import { ApiProblem, problemOfResponse } from '../api/api-problem.ts';
import { answered, api } from '../api/client.ts';
import { language } from '../language/language.ts';
import type { DocumentType } from '../controls/download-menu.tsx';

export type Job = Awaited<ReturnType<typeof listJobs>>['items'][number];
export type JobItem = Awaited<ReturnType<typeof listJobItems>>['items'][number];

/** States that a job does not leave. */
const finalStates: ReadonlySet<Job['state']> = new Set(['done', 'failed', 'cancelled'] as const);

/** Whether a job has come to its end. */
export function isFinal({ state }: Pick<Job, 'state'>): boolean {
  return finalStates.has(state);
}

/** Jobs in reach, newest first. @throws ApiProblem */
export function listJobs(query: { readonly active?: boolean } = {}) {
  return answered(api.jobs.$get({ query: query.active ? { state: 'active', mine: 'true' } : {} }));
}

/** A job as it stands. @throws ApiProblem */
export function readJob(id: string) {
  return answered(api.jobs[':id'].$get({ param: { id } }));
}

/** The files of an import and what became of them. @throws ApiProblem */
export function listJobItems(id: string, cursor?: string) {
  return answered(
    api.jobs[':id'].items.$get({ param: { id }, query: { limit: 500, ...(cursor ? { cursor } : {}) } }),
  );
}

/** Stops a job after what is in hand. @throws ApiProblem */
export function cancelJob(id: string) {
  return answered(api.jobs[':id'].$delete({ param: { id } }));
}

const idempotent = () => ({ header: { 'idempotency-key': crypto.randomUUID() } });

/** Has all reports of a year made into files of a type. @throws ApiProblem */
export function renderYear(year: number, to: DocumentType) {
  return accepted(api.jobs.renders.$post({ ...idempotent(), json: { year, to } }));
}

/** Has the figures of a year written as one table. @throws ApiProblem */
export function exportYear(year: number, to: 'csv' | 'parquet') {
  return accepted(api.jobs.exports.$post({ ...idempotent(), json: { year, to } }));
}

/** Has all reports checked anew with the rules of today. @throws ApiProblem */
export function recount() {
  return accepted(api.jobs.recounts.$post(idempotent()));
}

/** A job that was taken on: the service answers 202. */
async function accepted(
  request: Promise<{
    readonly ok: boolean;
    readonly status: number;
    readonly headers: Headers;
    text(): Promise<string>;
  }>,
): Promise<Job> {
  const response = await request;
  if (!response.ok) throw await problemOfResponse(response);
  // The routes declare a job as their answer.
  return JSON.parse(await response.text()) as Job;
}

export interface ImportChoice {
  readonly addAgencies: boolean;
  readonly onDuplicate: 'keep' | 'replace';
}

/**
 * Sends documents and archives to be imported in the background. By XMLHttpRequest, since fetch does not tell how much
 * has been sent.
 * @throws ApiProblem when the service refuses them or cannot be reached
 */
export async function importFiles(
  files: readonly File[],
  choice: ImportChoice,
  onProgress: (share: number) => void,
): Promise<Job> {
  const form = new FormData();
  for (const file of files) form.append('files', file, file.webkitRelativePath || file.name);
  const query = new URLSearchParams({
    addAgencies: String(choice.addAgencies),
    onDuplicate: choice.onDuplicate,
  });
  const request = new XMLHttpRequest();
  request.open('POST', `/api/v1/jobs/imports?${query}`);
  request.setRequestHeader('Accept-Language', language() === 'zh' ? 'zh-CN' : 'en');
  request.setRequestHeader('Idempotency-Key', crypto.randomUUID());
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(total > 0 ? loaded / total : 0),
  );
  await new Promise<void>((resolve, reject) => {
    request.addEventListener('load', () => resolve());
    request.addEventListener('error', () => reject(broken()));
    request.send(form);
  });
  const { status, responseText } = request;
  return accepted(
    Promise.resolve({
      ok: status >= 200 && status < 300,
      status,
      headers: new Headers({ 'Content-Type': request.getResponseHeader('Content-Type') ?? '' }),
      text: () => Promise.resolve(responseText),
    }),
  );
}

function broken(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: 'network.unreachable',
    messages: { zh: '文件没有传完，连接中断。', en: 'The connection broke before the files were sent.' },
    fixes: { zh: '请检查网络后重试。', en: 'Check the connection and try again.' },
  });
}

/** Tells of every change of a job until it ends. Returns how to stop. */
export function followJob(id: string, onJob: (job: Job) => void): () => void {
  const events = new EventSource(`/api/v1/jobs/${id}/events`);
  events.addEventListener('job', ({ data }) => {
    // The route sends a whole job in each event.
    const job = JSON.parse(String(data)) as Job;
    onJob(job);
    if (isFinal(job)) events.close();
  });
  return () => events.close();
}
