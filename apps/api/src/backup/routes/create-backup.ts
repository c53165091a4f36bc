import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createRoute } from '@hono/zod-openapi';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { jurisdictions } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { Refusal } from '../../http/refusal.ts';
import { identityProblems } from '../../identity/problems.ts';
import { callerOf } from '../../reports/scope.ts';
import { backupProblems } from '../problems.ts';
import { writeBackup } from '../write-backup.ts';

/**
 * Everything that the service holds, as it is at this moment. It is written to disk first: an embedded database makes
 * others wait for as long as it is read, which must not be for as long as somebody's network takes.
 */
export const createBackup = defineRoute(
  createRoute({
    method: 'post',
    path: '/system/backup',
    tags: ['system'],
    summary: 'Back up all data',
    description: 'For an administrator without a seat in an agency, of a service with one jurisdiction.',
    responses: {
      200: {
        description: 'The backup',
        content: { 'application/gzip': { schema: { type: 'string' as const, format: 'binary' } } },
      },
      ...problemResponses(401, 403, 422),
    },
  }),
  async (c) => {
    const { database, now, logger } = c.get('services');
    if (callerOf(c).agency !== null) throw new Refusal(identityProblems.denied());
    const places = await database.db.select({ id: jurisdictions.id }).from(jurisdictions).limit(2);
    if (places.length > 1) throw new Refusal(backupProblems.severalJurisdictions());
    const folder = await mkdtemp(join(tmpdir(), 'nianbao-backup-'));
    const discard = () => rm(folder, { recursive: true, force: true });
    const file = join(folder, 'backup');
    const at = now();
    try {
      await writeBackup(database.db, file, at);
      const target = { kind: 'setting', id: 'backup' } as const;
      await database.db.transaction((tx) =>
        recordAudit(tx, auditSourceOf(c), [{ action: 'data.backedUp', target }]),
      );
      const { size } = await stat(file);
      const stream = createReadStream(file);
      stream.once('close', () => {
        discard().catch((error: unknown) => logger.error({ err: error }, 'backup not cleared away'));
      });
      const name = `nianbao-${at.toISOString().slice(0, 10)}.nianbao`;
      // Node's stream is a web stream by another of its names.
      return new Response(Readable.toWeb(stream) as ReadableStream<Uint8Array>, {
        headers: {
          'Content-Type': 'application/gzip',
          'Content-Length': String(size),
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'no-store',
        },
      });
    } catch (error) {
      await discard();
      throw error;
    }
  },
);
