import { asc, eq } from 'drizzle-orm';
import { createRoute, z } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { agencies } from '../../database/schema.ts';
import { documentBody } from '../../documents/document-body.ts';
import { uploadedDocument } from '../../documents/uploaded-document.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { Refusal } from '../../http/refusal.ts';
import { problemJson } from '../../reports/report-wire.ts';
import { scopeOf } from '../../reports/scope.ts';
import { agencyTableProblems } from '../problems.ts';
import { importAgencies as store } from '../table/import-agencies.ts';
import { MOST_ROWS } from '../table/rows-of-table.ts';
import { agencyTableTypes, writeAgencyTable, type AgencyTableType } from '../table/write-agency-table.ts';
import { agenciesBy, agencyFilters } from './list-agencies.ts';

/** Adds and changes agencies from a table, all or none. */
export const importAgencies = defineRoute(
  createRoute({
    method: 'post',
    path: '/agencies/import',
    tags: ['agencies'],
    summary: 'Import agencies from a table',
    description:
      'XLSX or CSV with the columns of the export. A row with an id, or with a name that is in the list, changes that agency; others are added. Nothing is written unless every row is right.',
    request: {
      query: z.object({
        dryRun: z
          .enum(['true', 'false'])
          .default('false')
          .openapi({ description: 'Say what would come of it, and write nothing.' }),
        name: z.string().max(500).optional().openapi({ description: 'Name of the file.' }),
      }),
      body: documentBody,
    },
    responses: {
      200: jsonResponse(
        z
          .object({
            added: z.int(),
            changed: z.int(),
            unchanged: z.int(),
            problems: z.array(problemJson).openapi({
              description: 'With `dryRun`: what is wrong; `place` says in which row and column.',
            }),
          })
          .openapi('AgencyImport'),
        'What was done, or would be',
      ),
      ...problemResponses(400, 401, 403, 413, 422, 503),
    },
  }),
  async (c) => {
    const { database, documents, identity } = c.get('services');
    const { bytes } = await uploadedDocument(c);
    const reading = await documents.readTable(bytes);
    if (reading.kind === 'unreadable') throw new Refusal(agencyTableProblems.unreadable(reading));
    if (reading.kind === 'tooManyRows')
      throw new Refusal(agencyTableProblems.tooManyRows({ most: MOST_ROWS }));
    const isTrial = c.req.valid('query').dryRun === 'true';
    const done = await store(database.db, {
      scope: scopeOf(c),
      rows: reading.rows,
      isTrial,
      audit: auditSourceOf(c),
    });
    if (!isTrial) await identity.forgetEverybody();
    return c.json({ ...done, problems: [...done.problems] }, 200);
  },
);

const tableTypes = Object.keys(agencyTableTypes) as [AgencyTableType, ...AgencyTableType[]];
/** A plain text to the types of routes, which know no answer that is bytes. */
const anyTable: string = agencyTableTypes.xlsx;

/** The agencies within the caller's reach as a table. */
export const exportAgencies = defineRoute(
  createRoute({
    method: 'get',
    path: '/agencies/export',
    tags: ['agencies'],
    summary: 'Export agencies as a table',
    description: 'With the columns that the import takes. The heads are in the language of Accept-Language.',
    request: { query: agencyFilters.extend({ to: z.enum(tableTypes).default('xlsx') }) },
    responses: {
      200: {
        description: 'XLSX or CSV',
        content: { [anyTable]: { schema: { type: 'string' as const, format: 'binary' } } },
      },
      ...problemResponses(400, 401, 403),
    },
  }),
  async (c) => {
    const { to, ...filters } = c.req.valid('query');
    const { db } = c.get('services').database;
    const scope = scopeOf(c);
    const [rows, names] = await Promise.all([
      db
        .select()
        .from(agencies)
        .where(await agenciesBy(db, scope, filters))
        .orderBy(asc(agencies.path)),
      db
        .select({ id: agencies.id, name: agencies.name })
        .from(agencies)
        .where(eq(agencies.jurisdiction, scope.jurisdiction)),
    ]);
    const content = await writeAgencyTable(rows, {
      to,
      language: c.get('language'),
      names: new Map(names.map(({ id, name }) => [id, name])),
    });
    return new Response(new Uint8Array(content), {
      headers: {
        'Content-Type': agencyTableTypes[to],
        'Content-Disposition': `attachment; filename="agencies.${to}"`,
        'Cache-Control': 'private, no-store',
      },
    });
  },
);
