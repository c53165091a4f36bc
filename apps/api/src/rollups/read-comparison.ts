import { createRoute, z } from '@hono/zod-openapi';
import { cellLabel, compareWithOffice, formatById } from '@nianbao/core';
import { defineRoute, problemResponses } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { loadReport } from '../reports/report-record.ts';
import { agencyRef } from '../reports/report-wire.ts';
import { scopeOf } from '../reports/scope.ts';
import { figureStages } from '../database/schema.ts';
import { formatOfYear, yearParam } from '../statistics/asked-cell.ts';
import { rollUpYear } from './roll-up-year.ts';

const amount = z.number().nullable();

const answer = z
  .object({
    report: z.object({ id: z.string(), agency: agencyRef, revision: z.int() }),
    reports: z.int().openapi({ description: 'Reports in the sum; that of the office is not one of them.' }),
    missing: z.int().openapi({ description: 'Agencies without a report that counts.' }),
    cells: z.int().openapi({ description: 'Cells that were compared.' }),
    differences: z.array(
      z.object({
        cell: z.string(),
        label: z.object({ zh: z.string(), en: z.string() }),
        reported: amount,
        sum: amount,
        difference: amount.openapi({ description: 'Reported less sum; null where either is blank.' }),
        suspects: z.array(agencyRef).openapi({
          description:
            "Agencies whose own figure is the difference: left out of the office's figure, or in it twice.",
        }),
      }),
    ),
  })
  .openapi('OfficeComparison');

/** The figures that an office reports for its level, beside the sum of what it reports for. */
export const compareRollUp = defineRoute(
  createRoute({
    method: 'get',
    path: '/rollups/{year}/comparison',
    tags: ['rollups'],
    summary: "An office's own figures against the computed ones",
    request: {
      params: z.object({ year: yearParam }),
      query: z.object({
        with: z.uuid().openapi({ description: 'Id of the report that states the figures of the level.' }),
        stage: z.enum(figureStages).default('approved'),
      }),
    },
    responses: {
      200: jsonResponse(answer, 'Cells that differ, with who might explain it'),
      ...problemResponses(400, 401, 403, 404, 422),
    },
  }),
  async (c) => {
    const { year } = c.req.valid('param');
    const { with: id, stage } = c.req.valid('query');
    const { db } = c.get('services').database;
    const scope = scopeOf(c);
    const office = await loadReport(db, scope, id);
    const { rollUp, members } = await rollUpYear(db, {
      scope: { ...scope, reach: { kind: 'subtree', path: office.agency.path } },
      year,
      include: stage,
      level: office.agency.id,
    });
    const format = formatOfYear(year);
    const names = new Map(members.map((member) => [member.id, member]));
    const result = rollUp.result();
    const comparable = formatById(office.report.format) === format ? office.report : {};
    const differences = compareWithOffice(rollUp, comparable).map(({ suspects, ...difference }) => {
      const cell = format.cellById.get(difference.cell);
      return {
        ...difference,
        label: cell ? cellLabel(cell) : { zh: difference.cell, en: difference.cell },
        suspects: suspects.flatMap((suspect) => names.get(suspect) ?? []),
      };
    });
    return c.json(
      {
        report: {
          id: office.id,
          agency: { id: office.agency.id, name: office.agency.name },
          revision: office.revision,
        },
        reports: result.members - result.missing.length,
        missing: result.missing.length,
        cells: format.cells.length,
        differences,
      },
      200,
    );
  },
);
