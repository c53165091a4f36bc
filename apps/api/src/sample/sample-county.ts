import type { ReportSize } from '@nianbao/core/generate';
import type { AgencyKind, AgencyLevel } from '../database/schema.ts';
import type { Role } from '../identity/permissions.ts';
import type { SampleMistake } from './sample-mistakes.ts';

/** An agency of the sample county, the years it reported for, and what its clerk got wrong. */
export interface SampleAgency {
  readonly id: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly size: ReportSize;
  readonly from: number;
  readonly to: number;
  readonly mistakes?: Readonly<Record<number, readonly SampleMistake[]>>;
}

/** A county that does not exist, with everything in it. */
export const sampleCounty = { id: 'sample', name: '青禾县（示例）' } as const;

/** The agency that all others are below. */
export const sampleTop = 'government';

export const sampleAgencies: readonly SampleAgency[] = [
  {
    id: 'government',
    name: '青禾县人民政府',
    kind: 'government',
    level: 'county',
    size: 'large',
    from: 2019,
    to: 2025,
  },
  {
    id: 'development-reform',
    name: '青禾县发展和改革局',
    kind: 'department',
    level: 'county',
    size: 'small',
    from: 2019,
    to: 2025,
  },
  {
    id: 'education',
    name: '青禾县教育局',
    kind: 'department',
    level: 'county',
    size: 'medium',
    from: 2022,
    to: 2025,
    mistakes: { 2025: ['digitsTransposed', 'placeholderLeft'] },
  },
  {
    id: 'public-security',
    name: '青禾县公安局',
    kind: 'department',
    level: 'county',
    size: 'medium',
    from: 2022,
    to: 2025,
    mistakes: { 2025: ['carryOverOfNobody'] },
  },
  {
    id: 'natural-resources',
    name: '青禾县自然资源局',
    kind: 'department',
    level: 'county',
    size: 'medium',
    from: 2022,
    to: 2025,
    mistakes: { 2024: ['numberInTextDiffers'], 2025: ['totalStale'] },
  },
  {
    id: 'health',
    name: '青禾县卫生健康局',
    kind: 'department',
    level: 'county',
    size: 'small',
    from: 2023,
    to: 2025,
  },
  {
    id: 'liuxi-town',
    name: '青禾县柳溪镇人民政府',
    kind: 'government',
    level: 'township',
    size: 'small',
    from: 2020,
    to: 2025,
    mistakes: { 2025: ['unfinished'] },
  },
  // Has not begun this year's report.
  {
    id: 'chahe-town',
    name: '青禾县岔河镇人民政府',
    kind: 'government',
    level: 'township',
    size: 'small',
    from: 2023,
    to: 2024,
  },
];

/** The year whose reports are being written. */
export const lastSampleYear = Math.max(...sampleAgencies.map(({ to }) => to));

export interface SampleAccount {
  readonly username: string;
  readonly name: string;
  readonly role: Role;
  readonly agencyId: string | null;
}

/** Published, and therefore good for invented data only. */
export const SAMPLE_PASSWORD = 'nianbao-sample';

export const sampleAccounts: readonly SampleAccount[] = [
  { username: 'clerk', name: '教育局经办人', role: 'clerk', agencyId: 'education' },
  { username: 'reviewer', name: '县政务公开办审核人', role: 'reviewer', agencyId: 'government' },
  { username: 'office', name: '县政务公开办主任', role: 'office', agencyId: 'government' },
  { username: 'auditor', name: '县监察审计人员', role: 'auditor', agencyId: 'government' },
  { username: 'admin', name: '系统管理员', role: 'admin', agencyId: null },
];
