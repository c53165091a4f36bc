import { z } from '@hono/zod-openapi';
import type {
  Block,
  CellValue,
  CheckResult,
  Problem,
  ReferenceName,
  Report,
  ReportBase,
  RootCause,
} from '@nianbao/core';
import { reportStatuses } from '@nianbao/core/workflow';
import type { ReportRecord } from './report-record.ts';
import type { EditableField, ReportFields } from './report-changes.ts';

/** Report JSON. Checked by core, whose problems name every path; the schema here is for the reference. */
export const reportJson = z
  .custom<Report>((value) => value !== undefined)
  .openapi('Report', {
    type: 'object',
    description: 'Report JSON; its schema in each format is at /api/v1/formats/{id}/schema.',
    required: ['format', 'year', 'agency'],
    properties: {
      format: { type: 'string', examples: ['2021'] },
      year: { type: 'integer', examples: [2024] },
      agency: { type: 'string' },
      title: { type: 'string' },
    },
    additionalProperties: true,
  });

export const agencyRef = z.object({ id: z.string(), name: z.string() }).openapi('AgencyRef');

/** A report in a list. */
export const reportItem = z
  .object({
    id: z.string().openapi({ format: 'uuid' }),
    agency: agencyRef,
    year: z.int(),
    format: z.string(),
    title: z.string(),
    status: z.enum(reportStatuses),
    publishedRevision: z.int().nullable().openapi({ description: 'The revision that is published, if any.' }),
    revision: z.int().openapi({ description: 'Counts every write; the ETag is `"<revision>"`.' }),
    findings: z
      .object({ errors: z.int(), warnings: z.int() })
      .openapi({ description: 'Rules that fail, as of the last write.' }),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .openapi('ReportItem');

/** A stored report. */
export const storedReport = reportItem.extend({ report: reportJson }).openapi('StoredReport');

export type ReportItem = z.infer<typeof reportItem>;
export type StoredReport = z.infer<typeof storedReport>;

/** What lists show of a report. */
export function itemOf(
  record: Omit<ReportRecord, 'report' | 'previous' | 'jurisdiction' | 'historyHash' | 'publishedAt'>,
): ReportItem {
  const { id, agency, year, format, title, status, revision, publishedRevision } = record;
  return {
    id,
    agency: { id: agency.id, name: agency.name },
    year,
    format,
    title,
    status,
    revision,
    publishedRevision,
    findings: { errors: record.errorCount, warnings: record.warningCount },
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}

export function storedReportOf(record: ReportRecord): StoredReport {
  return { ...itemOf(record), report: record.report };
}

const blocks = z
  .custom<readonly Block[]>((value) => Array.isArray(value))
  .openapi({
    type: 'array',
    items: { type: 'object' },
  });

/** A change of some cells and fields. What is not named stays. */
export const reportPatch = z
  .strictObject({
    cells: z
      .record(z.string(), z.custom<CellValue>(() => true).openapi({ type: ['number', 'null'] }))
      .optional()
      .openapi({
        description: 'Cell id → value, `null` to blank it.',
        example: { 'requests.received.naturalPersons': 12 },
      }),
    fields: z
      .strictObject({
        title: z.string(),
        preamble: blocks,
        outline: z
          .custom<NonNullable<ReportBase['outline']>>((value) => Array.isArray(value))
          .openapi({
            type: 'array',
            items: { type: 'object' },
          }),
        overview: blocks,
        problems: blocks,
        otherMatters: blocks,
        signature: z
          .custom<ReportBase['signature']>((value) => typeof value === 'object')
          .openapi({
            type: 'object',
          }),
        justifications: z
          .custom<NonNullable<ReportBase['justifications']>>((value) => Array.isArray(value))
          .openapi({
            type: 'array',
            items: { type: 'object' },
          }),
      } satisfies Record<EditableField, z.ZodType>)
      .partial()
      .optional()
      .openapi({ description: 'Fields that are replaced whole.' }),
  })
  .openapi('ReportPatch');

export type ReportPatch = { readonly cells?: Record<string, CellValue>; readonly fields?: ReportFields };

/** A finding of core as JSON. */
const finding = z
  .custom<CheckResult['findings'][number]>(() => true)
  .openapi('Finding', {
    type: 'object',
    required: ['rule', 'severity', 'status', 'cells', 'message', 'basis'],
    properties: {
      rule: { type: 'string' },
      severity: { enum: ['error', 'warning', 'info'] },
      status: { enum: ['fail', 'undecided'] },
      cells: { type: 'array', items: { type: 'string' } },
      place: { type: 'object' },
      expected: { type: 'string' },
      actual: { type: 'string' },
      message: { type: 'object' },
      basis: { type: 'array', items: { type: 'string' } },
      fix: { type: 'object' },
    },
  });

/** What a rule may need besides the report. */
export const referenceName = z
  .custom<ReferenceName>(() => true)
  .openapi({ type: 'string', examples: ['previous'] });

export const checkResult = z
  .object({
    ruleSet: z.string().openapi({ description: 'Identifies the rules it was checked with.' }),
    findings: z.array(finding),
    causes: z
      .custom<readonly RootCause[]>(() => true)
      .openapi({
        type: 'array',
        items: { type: 'object' },
        description:
          'Findings that come from one wrong cell: the cell, the difference, positions in `findings`.',
      }),
    notRun: z
      .array(z.object({ rule: z.string(), needs: referenceName }))
      .openapi({ description: 'Rules that were not run, with what they lacked.' }),
  })
  .openapi('CheckResult');

/** A problem of core as JSON. */
export const problemJson = z
  .custom<Problem>(() => true)
  .openapi('ProblemDetail', {
    type: 'object',
    required: ['code', 'severity', 'message'],
    properties: {
      code: { type: 'string' },
      severity: { enum: ['error', 'warning'] },
      message: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
      fix: { type: 'object', properties: { zh: { type: 'string' }, en: { type: 'string' } } },
      path: { type: 'string' },
      place: { type: 'object' },
    },
  });

/** The answer to a check. */
export function checkResultOf({ ruleSet, findings, causes, notRun }: CheckResult) {
  return { ruleSet, findings: [...findings], causes, notRun: [...notRun] };
}

export const idParam = z.object({ id: z.uuid() });
