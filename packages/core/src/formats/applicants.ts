/** Columns of section three, the same in all formats so far: who asked. */
export const applicantColumns = [
  {
    label: '申请人情况',
    en: 'Applicants',
    children: [
      { key: 'naturalPersons', label: '自然人', en: 'Natural persons' },
      {
        label: '法人或其他组织',
        en: 'Legal persons or other organisations',
        children: [
          { key: 'businesses', label: '商业企业', en: 'Businesses' },
          { key: 'research', label: '科研机构', en: 'Research institutions' },
          {
            key: 'publicInterest',
            label: '社会公益组织',
            en: 'Public-interest organisations',
            aliases: ['社会公益'],
          },
          { key: 'legalServices', label: '法律服务机构', en: 'Legal-service organisations' },
          { key: 'otherOrganisations', label: '其他', en: 'Other organisations', aliases: ['其它'] },
        ],
      },
      { key: 'total', label: '总计', en: 'Total', aliases: ['合计'], total: 'requests.rowTotal' },
    ],
  },
] as const;

/** Printed in the corner of the table of section three. */
export const applicantCorner = {
  zh: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
  en: '(In each column, items 1 and 2 together equal items 3 and 4 together)',
} as const;
