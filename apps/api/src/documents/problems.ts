import { defineProblem } from '@nianbao/core';

/** Why the work on a document was given up. */
export const documentProblems = {
  tookTooLong: defineProblem<{ seconds: number }>('documents.tookTooLong', 'error', ({ seconds }) => ({
    message: {
      zh: `处理该文件超过 ${seconds} 秒，已停止。`,
      en: `Working on the document took more than ${seconds} seconds and was stopped.`,
    },
    fix: {
      zh: '请拆分文件或去掉其中的图片后重试。',
      en: 'Split the document or remove pictures from it, and try again.',
    },
  })),
  tooMuchMemory: defineProblem('documents.tooMuchMemory', 'error', () => ({
    message: {
      zh: '处理该文件所需内存超过上限，已停止。',
      en: 'Working on the document needed more memory than allowed and was stopped.',
    },
    fix: {
      zh: '请拆分文件或去掉其中的图片后重试。',
      en: 'Split the document or remove pictures from it, and try again.',
    },
  })),
  busy: defineProblem('documents.busy', 'error', () => ({
    message: {
      zh: '正在处理的文件过多。',
      en: 'Too many documents are being worked on.',
    },
    fix: { zh: '请稍后重试。', en: 'Try again in a moment.' },
  })),
} as const;
