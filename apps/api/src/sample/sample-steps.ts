import type { Block } from '@nianbao/core';
import type { WorkflowAction } from '@nianbao/core/workflow';
import { lastSampleYear, type SampleAgency } from './sample-county.ts';

/** A step of the workflow that was taken with a report of the sample county. */
export interface SampleStep {
  readonly action: WorkflowAction;
  /** Whole days after the day on which the report was signed. */
  readonly day: number;
  /** What had to be explained. */
  readonly reason?: string;
  /** Written into the last section before the step was taken. */
  readonly adds?: Block;
}

const published: readonly SampleStep[] = [
  { action: 'submit', day: 0 },
  { action: 'approve', day: 1 },
  { action: 'publish', day: 2 },
];

/** Published after the deadline. */
const publishedLate: readonly SampleStep[] = [
  { action: 'submit', day: 24, reason: '数据核对用时较长，已向主管部门说明。' },
  { action: 'approve', day: 25 },
  { action: 'publish', day: 26 },
];

const corrected: readonly SampleStep[] = [
  ...published,
  { action: 'correct', day: 40, reason: '补充业务培训的情况。' },
  {
    action: 'submit',
    day: 41,
    adds: { kind: 'paragraph', text: '另，全年组织政府信息公开业务培训2次。' },
    reason: '仅补充一句文字，表格未变。',
  },
  { action: 'approve', day: 42 },
  { action: 'publish', day: 43, reason: '补充业务培训的情况，表格数据没有变化。' },
];

const returned: readonly SampleStep[] = [
  { action: 'submit', day: 0, reason: '已逐项核对。' },
  { action: 'return', day: 2, reason: '正文中的申请件数与第三部分的表格不一致，请核对后重新提交。' },
];

/** Where reports stand that have not simply been published, by agency and year. */
const exceptions: Readonly<Record<string, Readonly<Record<number, readonly SampleStep[]>>>> = {
  'development-reform': { 2023: corrected, 2025: [{ action: 'submit', day: 0 }] },
  'public-security': { 2024: publishedLate },
  'natural-resources': { 2024: returned },
  health: {
    2025: [
      { action: 'submit', day: 0 },
      { action: 'approve', day: 1 },
    ],
  },
};

/** The steps taken with an agency's report for a year: earlier years are published, this year's are under way. */
export function sampleStepsOf({ id }: Pick<SampleAgency, 'id'>, year: number): readonly SampleStep[] {
  return exceptions[id]?.[year] ?? (year < lastSampleYear ? published : []);
}
