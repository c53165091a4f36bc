import type { AgencyKind, AgencyLevel } from '../../database/schema.ts';

/** The columns of a table of agencies with their heads. */
export const agencyColumns = {
  id: { zh: '编号', en: 'id' },
  name: { zh: '名称', en: 'name' },
  parent: { zh: '上级机关', en: 'parent' },
  kind: { zh: '类别', en: 'kind' },
  level: { zh: '层级', en: 'level' },
  creditCode: { zh: '统一社会信用代码', en: 'creditCode' },
  position: { zh: '顺序', en: 'position' },
  validFrom: { zh: '起始日期', en: 'validFrom' },
  validTo: { zh: '终止日期', en: 'validTo' },
} as const;
export type AgencyColumn = keyof typeof agencyColumns;

/** Names of the kinds, as people write them. */
export const kindNames: Readonly<Record<AgencyKind, string>> = {
  government: '人民政府',
  department: '工作部门',
  branchOffice: '派出机关',
  delegatedBody: '法律法规授权组织',
};

export const levelNames: Readonly<Record<AgencyLevel, string>> = {
  national: '国家级',
  province: '省级',
  city: '市级',
  county: '县级',
  township: '乡级',
};

/** A row of a table, every column as text; blank where there is nothing. */
export type AgencyTexts = Readonly<Record<AgencyColumn, string>>;
