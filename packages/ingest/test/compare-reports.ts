import { blockText, narrativeFields, type AnyReport, type Block } from '@nianbao/core';

/** Reports per property: few in an ordinary run, thousands with NIANBAO_RUNS. */
export const runs = Number(process.env['NIANBAO_RUNS'] ?? 24);
export const agencies = [
  '长子县中小企业服务中心',
  '淮安市洪泽区人民政府',
  '上海市科学技术委员会',
  '宁洱哈尼族彝族自治县勐先镇人民政府',
];

const isSpace = /\s+/gu;

export function withoutProse({
  preamble: _p,
  outline: _o,
  overview: _v,
  problems: _q,
  otherMatters: _m,
  ...rest
}: AnyReport) {
  return rest;
}

/** Blocks without spaces: beside Chinese characters, text extraction puts them anywhere. */
export function blocksOf(report: AnyReport): readonly Block[][] {
  return narrativeFields.map((field) =>
    report[field].map((block) =>
      'text' in block ? { ...block, text: block.text.replace(isSpace, '') } : block,
    ),
  );
}

export function charactersOf(report: AnyReport): readonly string[] {
  return blocksOf(report).map((blocks) =>
    blocks.map((block) => `${block.kind === 'heading' ? block.numbering : ''}${blockText(block)}`).join(''),
  );
}
