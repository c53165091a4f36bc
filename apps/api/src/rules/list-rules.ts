import { createRoute, z } from '@hono/zod-openapi';
import { allRules } from '@nianbao/core';
import { defineRoute } from '../http/define-route.ts';
import { jsonResponse } from '../http/json-body.ts';
import { referenceName } from '../reports/report-wire.ts';

const localText = z.object({ zh: z.string(), en: z.string() });

const rule = z
  .object({
    id: z.string(),
    kind: z.enum(['linear', 'report']),
    severity: z.enum(['error', 'warning', 'info']),
    basis: z.array(z.string()),
    states: localText,
    limits: localText.optional(),
    needs: z.array(referenceName),
  })
  .openapi('Rule');

/** The rules a report is checked against. */
export const listRules = defineRoute(
  createRoute({
    method: 'get',
    path: '/rules',
    tags: ['catalogues'],
    summary: 'List the rules',
    responses: { 200: jsonResponse(z.object({ items: z.array(rule) }), 'Rules') },
  }),
  (c) => {
    c.header('Cache-Control', 'public, max-age=3600');
    const items = allRules.map(({ id, kind, severity, basis, states, limits, ...rest }) => ({
      id,
      kind,
      severity,
      basis: [...basis],
      states,
      ...(limits ? { limits } : {}),
      needs: 'needs' in rest && rest.needs ? [...rest.needs] : [],
    }));
    return c.json({ items }, 200);
  },
);
