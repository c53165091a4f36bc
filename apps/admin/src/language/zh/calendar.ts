import { template } from '../template.ts';

/** Working days, and the last days that follow from them. */
export const calendar = {
  title: '办公日历',
  text: '提交和公布期限遇到节假日时如何处理；期限、催报和逾期统计随之变化。',
  whenOff: '期限的最后一天是休息日时',
  choices: { stays: '不变', workdayAfter: '顺延到下一个工作日', workdayBefore: '提前到上一个工作日' },
  daysOff: '放假日期',
  daysOffHint: '周六、周日以外放假的日子，每行一个，如 2026-02-17 或 2026年2月17日。',
  workdays: '调休上班日期',
  workdaysHint: '需要上班的周六、周日，每行一个。',
  deadlines: '由此得出的期限',
  due: template<{ year: number; agency: string; level: string }>(
    '{{ year }} 年度：部门 {{ agency }}，县级以上政府 {{ level }}',
  ),
  moved: '（与法定日期不同）',
  unknown: template<{ days: string }>('不是日期：{{ days }}'),
  save: '保存',
} as const;
