import { language } from '../language/language.ts';
import { ApiProblem, problemOfResponse } from './api-problem.ts';

/** Where the picture of a report's figure is to be had. */
export function imageAddress(reportId: string, image: string): string {
  return `/api/v1/reports/${encodeURIComponent(reportId)}/images/${encodeURIComponent(image)}`;
}

/**
 * Keeps a picture with a report, for a figure to show. The same picture twice is kept once.
 * @throws ApiProblem when it is no picture, too large, or the service cannot be reached.
 */
export async function keepImage(reportId: string, file: File): Promise<{ readonly hash: string }> {
  const response = await fetch(`/api/v1/reports/${encodeURIComponent(reportId)}/images`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Accept-Language': language() === 'zh' ? 'zh-CN' : 'en',
    },
    body: file,
  }).catch(() => {
    throw new ApiProblem(unreachable);
  });
  if (!response.ok) throw await problemOfResponse(response);
  // The route documents this answer.
  return (await response.json()) as { hash: string };
}

const unreachable = {
  status: 0,
  code: 'network.unreachable',
  messages: { zh: '图片没有传完，连接中断。', en: 'The connection broke before the picture was sent.' },
  fixes: { zh: '请检查网络后重试。', en: 'Check the connection and try again.' },
} as const;
