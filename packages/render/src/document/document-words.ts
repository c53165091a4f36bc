import type { LocalText } from '@nianbao/core';

/** The few words that documents have besides the report's own and the official labels. */
export const documentWords = {
  draft: { zh: '草稿', en: 'Draft' },
  blankCell: { zh: '未填', en: 'blank' },
  emptySection: { zh: '（本部分未填写）', en: '(This section has not been written)' },
  unsigned: { zh: '（未署名）', en: '(Not signed)' },
  undated: { zh: '（未署日期）', en: '(Not dated)' },
  findings: { zh: '校验意见', en: 'Findings' },
  report: { zh: '政府信息公开工作年度报告', en: 'Annual report on government information disclosure' },
  rollUp: { zh: '政府信息公开工作年度报告汇总', en: 'Roll-up of annual reports' },
  comparison: { zh: '政府信息公开工作年度报告对照', en: 'Comparison of annual reports' },
  correction: { zh: '政府信息公开工作年度报告更正说明', en: 'Correction notice' },
  picture: { zh: '图解', en: 'Picture' },
  numbers: { zh: '图中数据', en: 'The numbers of the picture' },
  wholeReport: { zh: '整份报告', en: 'the whole report' },
  justifications: { zh: '附：核实说明', en: 'Annex: reasons why findings stand' },
  members: { zh: '附：汇总机关名单', en: 'Annex: agencies added up' },
  coverage: { zh: '附：填报不全的数据', en: 'Annex: figures that not every agency reported' },
  changes: { zh: '附：变动数据明细（合计栏）', en: 'Annex: totals that changed' },
  gaps: { zh: '附：不能逐项对照的数据', en: 'Annex: figures without a counterpart' },
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
