/** Last year's figures in the tables. */
export const lastYear = {
  toggle: '对照上年',
  before: '上年',
} as const;
