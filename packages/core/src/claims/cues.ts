import type { LocalText } from '../text/local-text.ts';

/**
 * What must have been spoken of before a cue counts: `requests` for disclosure on request,
 * `disclosure` for anything about disclosure, `null` for cues that cannot mean anything else.
 */
export type CueContext = 'requests' | 'disclosure' | null;

/** Words that say what the number next to them counts. */
export interface CueDefinition {
  /** Key of the quantity. */
  readonly key: string;
  readonly rule: string;
  readonly label: LocalText;
  /** Ids of the cells whose sum it is. Formats differ in names: those that a format lacks do not count. */
  readonly cells: readonly string[];
  /** Key of quantities, the sum of which is an equally good reading. */
  readonly accepts?: readonly (readonly string[])[];
  readonly words: readonly string[];
  /** Where the words stand: before their number unless they may stand after it as well (103件顺延到下年度). */
  readonly side?: 'before' | 'either';
  readonly context: CueContext;
  /** Which of several cues next to one number it is taken for: the highest wins, then the nearest. */
  readonly rank: number;
  /** Whether 政府信息公开申请 and the like may stand between the words and the number. */
  readonly takesObject?: boolean;
}

const lastYear = ['上年', '上年度', '上一年', '上一年度', '去年', '往年'];
const nextYear = ['下年', '下一年', '次年', '明年', '来年'];
const combined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

/** Cues for what all formats have counted so far. A format without the cells has no use for the cue and drops it. */
export const cueDefinitions: readonly CueDefinition[] = [
  {
    key: 'requests.received',
    rule: 'text.received',
    label: { zh: '本年新收申请', en: 'requests newly received' },
    cells: ['requests.received.total'],
    accepts: [['requests.received', 'requests.carriedOver']],
    words: ['收到', '新收', '受理', '接收', '接到', '收件'],
    context: 'requests',
    rank: 2,
    takesObject: true,
  },
  {
    key: 'requests.carriedOver',
    rule: 'text.carried',
    label: { zh: '上年结转申请', en: 'requests carried over' },
    cells: ['requests.carriedOver.total'],
    words: [
      ...combined(lastYear, ['结转', '转结', '转入', '遗留']),
      ...combined(['结转', '结转自', '承接'], ['上年', '上年度', '上一年度', '去年']),
    ],
    context: null,
    rank: 4,
    takesObject: true,
  },
  {
    key: 'requests.carriedForward',
    rule: 'text.carried',
    label: { zh: '结转下年度', en: 'requests carried forward' },
    cells: ['requests.carriedForward.total'],
    words: combined(
      ['结转', '结转至', '结转到', '转至', '转到', '转入', '顺延至', '顺延到', '转', '顺延'],
      nextYear,
    ),
    side: 'either',
    context: null,
    rank: 4,
    takesObject: true,
  },
  {
    key: 'requests.handled',
    rule: 'text.handled',
    label: { zh: '本年度办理结果总计', en: 'results in all' },
    cells: ['requests.outcome.total.total'],
    // An answer to every request of the year, and answers in the narrow sense, are both called 答复.
    accepts: [['requests.received'], ['requests.received', 'requests.carriedOver']],
    words: ['办结', '办理完毕', '办理完成', '答复', '办理'],
    context: 'requests',
    rank: 1,
    takesObject: true,
  },
];

/** What section two counts, where a text says it plainly enough to compare. */
export const proactiveCues: readonly CueDefinition[] = [
  {
    key: 'proactive.rules',
    rule: 'text.rules',
    label: { zh: '规章', en: 'administrative rules' },
    cells: ['proactive.rules.issued', 'proactive.rules.made'],
    words: [
      ...combined(['制定', '制发', '出台', '公布', '颁布'], ['规章', '政府规章', '部门规章', '市政府规章']),
    ],
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.normativeDocuments',
    rule: 'text.rules',
    label: { zh: '行政规范性文件', en: 'normative documents' },
    cells: ['proactive.normativeDocuments.issued', 'proactive.normativeDocuments.made'],
    words: [
      ...combined(['制定', '制发', '新制定', '新制发'], ['行政规范性文件', '规范性文件']),
      '出台行政规范性文件',
    ],
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.normativeDocuments.repealed',
    rule: 'text.rules',
    label: { zh: '废止行政规范性文件', en: 'normative documents repealed' },
    cells: ['proactive.normativeDocuments.repealed'],
    words: ['废止行政规范性文件', '废止规范性文件'],
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.normativeDocuments.inForce',
    rule: 'text.rules',
    label: { zh: '现行有效行政规范性文件', en: 'normative documents in force' },
    cells: ['proactive.normativeDocuments.inForce'],
    words: combined(['现行有效', '现行有效的'], ['行政规范性文件', '规范性文件']),
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.licensing',
    rule: 'text.rules',
    label: { zh: '行政许可处理决定', en: 'licensing decisions' },
    cells: ['proactive.licensing.decisions'],
    words: ['作出行政许可', '行政许可决定', '行政许可处理决定', '行政许可处理决定数量'],
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.penalties',
    rule: 'text.rules',
    label: { zh: '行政处罚处理决定', en: 'penalty decisions' },
    cells: ['proactive.penalties.decisions'],
    words: ['作出行政处罚', '行政处罚决定', '行政处罚处理决定', '行政处罚处理决定数量'],
    context: null,
    rank: 3,
  },
  {
    key: 'proactive.coercion',
    rule: 'text.rules',
    label: { zh: '行政强制处理决定', en: 'coercive measures decided' },
    cells: ['proactive.coercion.decisions'],
    words: ['作出行政强制', '行政强制决定', '行政强制处理决定', '行政强制处理决定数量'],
    context: null,
    rank: 3,
  },
];
