/** The headings of the six sections, the same in all formats so far. */
export const overviewSection = {
  key: 'overview',
  kind: 'narrative',
  ordinal: '一',
  heading: { zh: '总体情况', en: 'Overview' },
  aliases: ['概述', '政府信息公开工作的总体情况', '基本情况'],
  parts: [
    { key: 'proactive', heading: { zh: '主动公开', en: 'Proactive disclosure' } },
    {
      key: 'requests',
      heading: { zh: '依申请公开', en: 'Disclosure on request' },
      mentions: ['公开申请', '申请公开'],
    },
    {
      key: 'management',
      heading: { zh: '政府信息管理', en: 'Management of government information' },
      mentions: ['信息管理', '信息公开管理', '保密审查', '发布审核'],
    },
    {
      key: 'platforms',
      heading: { zh: '政府信息公开平台建设', en: 'Disclosure platforms' },
      aliases: ['平台建设', '公开平台建设'],
      mentions: ['公开平台', '网站建设'],
    },
    {
      key: 'supervision',
      heading: { zh: '监督保障', en: 'Supervision' },
      mentions: ['监督', '考核', '培训'],
    },
  ],
} as const;

export const proactiveHeading = {
  key: 'proactive',
  kind: 'tables',
  ordinal: '二',
  heading: { zh: '主动公开政府信息情况', en: 'Proactive disclosure of government information' },
  aliases: ['行政机关主动公开政府信息情况', '主动公开情况'],
} as const;

export const requestsHeading = {
  key: 'requests',
  kind: 'tables',
  ordinal: '三',
  heading: {
    zh: '收到和处理政府信息公开申请情况',
    en: 'Requests for government information, received and handled',
  },
  aliases: ['行政机关收到和处理政府信息公开申请情况', '政府信息依申请公开办理情况', '依申请公开政府信息情况'],
} as const;

export const reviewsHeading = {
  key: 'reviews',
  kind: 'tables',
  ordinal: '四',
  heading: {
    zh: '政府信息公开行政复议、行政诉讼情况',
    en: 'Administrative reconsideration and litigation on disclosure',
  },
  aliases: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况', '行政复议、行政诉讼情况'],
} as const;

export const problemsSection = {
  key: 'problems',
  kind: 'narrative',
  ordinal: '五',
  heading: { zh: '存在的主要问题及改进情况', en: 'Main problems and improvements' },
  aliases: [
    '存在的主要问题及整改措施',
    '存在问题及改进情况',
    '存在的主要问题和改进情况',
    '存在的问题及改进措施',
  ],
} as const;

export const otherMattersSection = {
  key: 'otherMatters',
  kind: 'narrative',
  ordinal: '六',
  heading: { zh: '其他需要报告的事项', en: 'Other matters' },
  aliases: ['其他需要报告事项', '需要报告的其他事项'],
  remark: {
    zh: '收取信息处理费情况在此处报告。',
    en: 'Information-processing fees collected are reported here.',
  },
} as const;
