const results = [
  { key: 'upheld', label: '结果维持', en: 'Upheld' },
  { key: 'corrected', label: '结果纠正', en: 'Corrected' },
  { key: 'other', label: '其他结果', en: 'Other result', aliases: ['其它结果'] },
  { key: 'pending', label: '尚未审结', en: 'Pending' },
  { key: 'total', label: '总计', en: 'Total', aliases: ['合计'], total: 'reviews.total' },
] as const;

/** Section four, the same in all formats so far: one row of fifteen numbers. */
export const reviewTable = {
  id: 'reviews',
  path: 'reviews',
  columns: [
    {
      key: 'reconsideration',
      label: '行政复议',
      en: 'Administrative reconsideration',
      children: results,
    },
    {
      label: '行政诉讼',
      en: 'Administrative litigation',
      children: [
        {
          key: 'litigationDirect',
          label: '未经复议直接起诉',
          en: 'Direct, without reconsideration',
          children: results,
        },
        {
          key: 'litigationAfterReconsideration',
          label: '复议后起诉',
          en: 'After reconsideration',
          children: results,
        },
      ],
    },
  ],
} as const;
