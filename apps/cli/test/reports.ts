import { format2021, makeBlank, withCells, type Report2021 } from '@nianbao/core';

const paragraph = (text: string) => [{ kind: 'paragraph', text }] as const;

/** A report in which everything is zero, and in order as far as the tables go. */
export function zeroReport({ year = 2024, agency = '示例县档案局' } = {}): Report2021 {
  const blank = makeBlank(format2021, { agency, year });
  const zero = withCells(format2021, blank, Object.fromEntries(format2021.cells.map(({ id }) => [id, 0])));
  return {
    ...zero,
    otherMatters: paragraph('本年度未收取信息处理费。'),
    signature: { agency, date: `${year + 1}-01-20` },
  };
}

/** The same with a number of requests that appears in no other row. */
export function unbalancedReport(): Report2021 {
  return withCells(format2021, zeroReport(), {
    'requests.received.naturalPersons': 3,
    'requests.received.total': 3,
  });
}
