/** Last year's figures in the tables. */
export const lastYear = {
  toggle: "Show last year's",
  before: 'last year',
} as const;
