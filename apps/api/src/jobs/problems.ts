import { defineProblem } from '@nianbao/core';

const size = (bytes: number) => `${Math.round(bytes / 1_048_576)} MB`;

/** What can be wrong with a job or with what was sent for it. */
export const jobProblems = {
  noFiles: defineProblem('jobs.noFiles', 'error', () => ({
    message: { zh: '没有收到任何文件。', en: 'No file was received.' },
    fix: {
      zh: '请选择文件或压缩包（ZIP）后重新上传。',
      en: 'Choose documents, or a ZIP archive of them, and send them again.',
    },
  })),
  uploadTooLarge: defineProblem<{ limit: number }>('jobs.upload.tooLarge', 'error', ({ limit }) => ({
    message: {
      zh: `上传内容超过上限 ${size(limit)}。`,
      en: `The upload is larger than the limit of ${size(limit)}.`,
    },
    fix: { zh: '请分几次上传。', en: 'Send it in several parts.' },
  })),
  uploadBroken: defineProblem<{ detail: string }>('jobs.upload.broken', 'error', ({ detail }) => ({
    message: {
      zh: `上传内容不完整或格式有误（${detail}）。`,
      en: `The upload is incomplete or malformed: ${detail}`,
    },
    fix: { zh: '请重新上传。', en: 'Send it again.' },
  })),
  archiveBroken: defineProblem<{ name: string; detail: string }>(
    'jobs.archive.broken',
    'error',
    ({ name, detail }) => ({
      message: {
        zh: `压缩包“${name}”已损坏，无法打开（${detail}）。`,
        en: `The archive "${name}" is damaged and cannot be opened: ${detail}`,
      },
      fix: { zh: '请重新压缩为 ZIP 后上传。', en: 'Pack it as a ZIP again and send it.' },
    }),
  ),
  tooManyFiles: defineProblem<{ limit: number }>('jobs.archive.tooManyFiles', 'error', ({ limit }) => ({
    message: {
      zh: `文件超过 ${limit} 个。`,
      en: `There are more than ${limit} files.`,
    },
    fix: { zh: '请分几次上传。', en: 'Send them in several parts.' },
  })),
  expandsTooFar: defineProblem<{ limit: number }>('jobs.archive.expandsTooFar', 'error', ({ limit }) => ({
    message: {
      zh: `压缩包解开后超过上限 ${size(limit)}。`,
      en: `Unpacked, the archive is larger than the limit of ${size(limit)}.`,
    },
    fix: { zh: '请分几次上传。', en: 'Send it in several parts.' },
  })),
  entryTooLarge: defineProblem<{ limit: number }>('jobs.entry.tooLarge', 'error', ({ limit }) => ({
    message: {
      zh: `文件超过上限 ${size(limit)}。`,
      en: `The file is larger than the limit of ${size(limit)}.`,
    },
    fix: {
      zh: '请缩小文件（例如去掉其中的图片）后重试。',
      en: 'Make the file smaller, for instance by removing pictures, and try again.',
    },
  })),
  entrySuspicious: defineProblem<{ ratio: number }>('jobs.entry.suspicious', 'error', ({ ratio }) => ({
    message: {
      zh: `文件的压缩比超过 ${ratio} 倍，疑似压缩炸弹，未打开。`,
      en: `The file unpacks to more than ${ratio} times its packed size and was not opened.`,
    },
    fix: { zh: '请单独上传该文件。', en: 'Send this file by itself.' },
  })),
  entryEncrypted: defineProblem('jobs.entry.encrypted', 'error', () => ({
    message: { zh: '文件已加密，无法打开。', en: 'The file is encrypted and cannot be opened.' },
    fix: { zh: '请去掉密码后重新压缩。', en: 'Remove the password and pack it again.' },
  })),
  entryBroken: defineProblem<{ detail: string }>('jobs.entry.broken', 'error', ({ detail }) => ({
    message: {
      zh: `文件在压缩包中已损坏（${detail}）。`,
      en: `The file is damaged inside the archive: ${detail}`,
    },
    fix: { zh: '请重新压缩后上传。', en: 'Pack it again and send it.' },
  })),
  failed: defineProblem<{ detail: string }>('jobs.failed', 'error', ({ detail }) => ({
    message: {
      zh: `任务因内部错误停止（编号 ${detail}）。`,
      en: `The job stopped for a fault inside the service (number ${detail}).`,
    },
    fix: {
      zh: '请重新发起任务；仍然出错时，请把编号告知系统管理员。',
      en: 'Start it again; if it persists, give the number to the administrator.',
    },
  })),
  workerLost: defineProblem<{ times: number }>('jobs.workerLost', 'error', ({ times }) => ({
    message: {
      zh: `处理任务的进程连续 ${times} 次中断，任务已停止。`,
      en: `The process working on the job was lost ${times} times in a row; the job was given up.`,
    },
    fix: {
      zh: '请检查服务器内存和日志，或分几次上传。',
      en: "Look at the server's memory and log, or send fewer files at once.",
    },
  })),
  nothingSelected: defineProblem('jobs.nothingSelected', 'error', () => ({
    message: { zh: '没有符合条件的报告。', en: 'No report fits the selection.' },
    fix: { zh: '请核对年度、状态或所选报告。', en: 'Check the year, the status or the reports named.' },
  })),
  notFound: defineProblem<{ id: string }>('jobs.notFound', 'error', ({ id }) => ({
    message: { zh: `没有找到任务 ${id}。`, en: `There is no job ${id}.` },
    fix: {
      zh: '请核对编号；它可能已过期清除，或不在您的权限范围内。',
      en: 'Check the id; it may have been cleared away, or lie outside what you may see.',
    },
  })),
  noResult: defineProblem('jobs.noResult', 'error', () => ({
    message: {
      zh: '任务没有可下载的结果，或结果已过期。',
      en: 'The job has no result to fetch, or it is no longer kept.',
    },
    fix: { zh: '请重新发起任务。', en: 'Start it again.' },
  })),
} as const;
