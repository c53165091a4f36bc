import { createRoute, z } from '@hono/zod-openapi';
import { defineRoute } from '../../http/define-route.ts';
import { jsonResponse } from '../../http/json-body.ts';
import { placesWithReports, yearsOf } from '../published-reports.ts';
import { publicCaching } from './public-wire.ts';

const places = z.object({
  items: z.array(
    z
      .object({
        id: z.string(),
        name: z.string(),
        reports: z.int(),
        years: z.array(z.object({ year: z.int(), reports: z.int() })),
      })
      .openapi('PublicPlace'),
  ),
});

/** The places that publish here. */
export const listPublicPlaces = defineRoute(
  createRoute({
    method: 'get',
    path: '/public/places',
    tags: ['public'],
    summary: 'Places and years with published reports',
    responses: { 200: jsonResponse(places, 'By name; years newest first') },
  }),
  async (c) => {
    const { db } = c.get('services').database;
    const found = await placesWithReports(db);
    const items = await Promise.all(
      found.map(async (place) => ({ ...place, years: [...(await yearsOf(db, place.id))] })),
    );
    c.header('Cache-Control', publicCaching);
    return c.json({ items }, 200);
  },
);
