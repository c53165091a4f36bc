import type { LocalText } from '@nianbao/core';

/** The few words that documents have besides the report's own and the official labels. */
export const documentWords = {
  draft: { zh: '草稿', en: 'Draft' },
  blankCell: { zh: '未填', en: 'blank' },
  emptySection: { zh: '（本部分未填写）', en: '(This section has not been written)' },
  unsigned: { zh: '（未署名）', en: '(Not signed)' },
  undated: { zh: '（未署日期）', en: '(Not dated)' },
  findings: { zh: '校验意见', en: 'Findings' },
} as const satisfies Record<string, LocalText>;

/** 草稿（37格未填）: what stands at the head of a draft. */
export function draftMark(blanks: number): LocalText {
  if (blanks === 0) return documentWords.draft;
  return {
    zh: `${documentWords.draft.zh}（${blanks}格未填）`,
    en: `${documentWords.draft.en} (${blanks} cells blank)`,
  };
}

/** 〔图片缺失：…〕: what stands in the place of a figure whose image is not at hand. */
export function missingFigure(alt: string): LocalText {
  return { zh: `〔图片缺失：${alt}〕`, en: `[Image missing: ${alt}]` };
}
