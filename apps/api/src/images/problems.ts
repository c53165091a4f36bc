import { defineProblem } from '@nianbao/core';

/** Why a picture cannot be kept with a report. */
export const imageProblems = {
  unusable: defineProblem<{ megabytes: number }>('images.unusable', 'error', ({ megabytes }) => ({
    message: { zh: '文件不是可用的图片。', en: 'The file is no picture that can be used.' },
    fix: {
      zh: `请使用不超过 ${megabytes} MB、4000 万像素的 PNG、JPEG、GIF 或 WebP 图片。`,
      en: `Use a PNG, JPEG, GIF or WebP picture of at most ${megabytes} MB and 40 million pixels.`,
    },
  })),
  tooMany: defineProblem<{ limit: number }>('images.tooMany', 'error', ({ limit }) => ({
    message: {
      zh: `一份报告最多保存 ${limit} 张图片。`,
      en: `A report keeps at most ${limit} pictures.`,
    },
    fix: { zh: '请减少图片数量。', en: 'Use fewer pictures.' },
  })),
} as const;
