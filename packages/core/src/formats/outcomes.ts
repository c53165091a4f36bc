/** Rows of section three that have stayed the same in all formats so far. */
export const receivedRow = {
  key: 'received',
  label: '一、本年新收政府信息公开申请数量',
  en: '1. Requests newly received this year',
} as const;

export const carriedOverRow = {
  key: 'carriedOver',
  label: '二、上年结转政府信息公开申请数量',
  en: '2. Requests carried over from last year',
} as const;

export const carriedForwardRow = {
  key: 'carriedForward',
  label: '四、结转下年度继续办理',
  en: '4. Carried forward to next year',
  aliases: ['四、结转下年度继续办理数量'],
} as const;

export const grantedRow = { key: 'granted', label: '（一）予以公开', en: '(1) Granted' } as const;

export const partlyGrantedRow = {
  key: 'partlyGranted',
  label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  en: '(2) Partly granted (counted here only where information was separated)',
  aliases: ['（二）部分公开'],
} as const;

export const refusedRows = {
  key: 'refused',
  label: '（三）不予公开',
  en: '(3) Refused',
  children: [
    { key: 'stateSecret', label: '1.属于国家秘密', en: '1. State secret' },
    {
      key: 'prohibitedByLaw',
      label: '2.其他法律行政法规禁止公开',
      en: '2. Disclosure prohibited by other laws or administrative regulations',
    },
    {
      key: 'publicSafety',
      label: '3.危及“三安全一稳定”',
      en: '3. Endangers national, public or economic security or social stability',
    },
    {
      key: 'thirdPartyRights',
      label: '4.保护第三方合法权益',
      en: '4. Protects lawful rights of third parties',
    },
    {
      key: 'internalAffairs',
      label: '5.属于三类内部事务信息',
      en: '5. Internal affairs information (three kinds)',
    },
    { key: 'processInformation', label: '6.属于四类过程性信息', en: '6. Process information (four kinds)' },
    { key: 'enforcementFiles', label: '7.属于行政执法案卷', en: '7. Administrative enforcement files' },
    { key: 'administrativeQueries', label: '8.属于行政查询事项', en: '8. Matters for administrative query' },
  ],
} as const;

export const unableToProvideRows = {
  key: 'unableToProvide',
  label: '（四）无法提供',
  en: '(4) Unable to provide',
  children: [
    {
      key: 'notHeld',
      label: '1.本机关不掌握相关政府信息',
      en: '1. The agency does not hold the information',
    },
    {
      key: 'needsCreation',
      label: '2.没有现成信息需要另行制作',
      en: '2. Not existing, would have to be made',
    },
    {
      key: 'unclearAfterCorrection',
      label: '3.补正后申请内容仍不明确',
      en: '3. Still unclear after correction',
    },
  ],
} as const;

export const notProcessedRows = {
  key: 'notProcessed',
  label: '（五）不予处理',
  en: '(5) Not processed',
  children: [
    {
      key: 'petitions',
      label: '1.信访举报投诉类申请',
      en: '1. Petitions, reports and complaints',
    },
    { key: 'repeated', label: '2.重复申请', en: '2. Repeated requests' },
    { key: 'publications', label: '3.要求提供公开出版物', en: '3. Requests for public publications' },
    {
      key: 'excessive',
      label: '4.无正当理由大量反复申请',
      en: '4. Many repeated requests without proper reason',
    },
    {
      key: 'confirmation',
      label: '5.要求行政机关确认或重新出具已获取信息',
      en: '5. Asks to confirm or reissue information already obtained',
    },
  ],
} as const;

export const outcomeTotalRow = {
  key: 'total',
  label: '（七）总计',
  en: '(7) Total',
  aliases: ['（七）合计'],
  total: 'requests.outcomeTotal',
} as const;

/** 三、本年度办理结果 is the heading over the outcome rows. */
export const outcomeHeading = {
  key: 'outcome',
  label: '三、本年度办理结果',
  en: '3. Results this year',
} as const;

/** Relations between the rows of section three, per column. */
export const requestRelations = [
  {
    rule: 'requests.balance',
    along: 'rows',
    op: 'eq',
    plus: ['received', 'carriedOver'],
    minus: ['outcome.total', 'carriedForward'],
  },
  {
    rule: 'requests.carriedForwardLimit',
    along: 'rows',
    op: 'ge',
    plus: ['received', 'carriedOver'],
    minus: ['carriedForward'],
  },
  {
    rule: 'requests.carriedOver',
    along: 'rows',
    op: 'eq',
    plus: ['carriedOver'],
    minus: [],
    previousMinus: ['carriedForward'],
  },
] as const;
