import { createRoute, z } from '@hono/zod-openapi';
import { ruleSetHash } from '@nianbao/core';
import { auditSourceOf } from '../../audit/audit-source.ts';
import { recordAudit } from '../../audit/record-audit.ts';
import { ruleSettings } from '../../database/schema.ts';
import { defineRoute, problemResponses } from '../../http/define-route.ts';
import { jsonBody, jsonResponse } from '../../http/json-body.ts';
import { requestProblems } from '../../http/problems.ts';
import { Refusal } from '../../http/refusal.ts';
import { revisionOfIfMatch, tagOfRevision } from '../../http/revision-tag.ts';
import { callerOf, scopeOf } from '../../reports/scope.ts';
import { settingsInForce, type SettingsInForce } from '../jurisdiction-rules.ts';
import { rulesWith } from '../rule-settings.ts';
import { settingsJson, usableSettings } from '../settings-wire.ts';

const inForce = z
  .object({
    number: z.int().openapi({ description: 'Counts the changes; the ETag. 0: as delivered.' }),
    ruleSet: z
      .string()
      .openapi({ description: 'Identifies the rules, as findings and publications name them.' }),
    settings: settingsJson,
    changedBy: z.string().nullable().openapi({ description: 'Id of the account.' }),
    changedAt: z.iso.datetime().nullable(),
    note: z.string().nullable(),
  })
  .openapi('RuleSettingsInForce');

function inForceOf({
  number,
  settings,
  changedBy,
  changedAt,
  note,
}: SettingsInForce): z.infer<typeof inForce> {
  const { off, severities, added } = settings;
  return {
    number,
    ruleSet: ruleSetHash(rulesWith(settings)),
    settings: {
      off: [...off],
      severities,
      added: added.map(({ relations, basis, ...rule }) => ({
        ...rule,
        basis: [...basis],
        relations: relations.map(({ previousPlus = [], previousMinus = [], ...each }) => ({
          ...each,
          plus: [...each.plus],
          minus: [...each.minus],
          previousPlus: [...previousPlus],
          previousMinus: [...previousMinus],
        })),
      })),
    },
    changedBy,
    changedAt: changedAt?.toISOString() ?? null,
    note,
  };
}

/** What the jurisdiction makes of the rules. */
export const readRuleSettings = defineRoute(
  createRoute({
    method: 'get',
    path: '/rules/settings',
    tags: ['catalogues'],
    summary: 'The rules as the jurisdiction uses them',
    responses: { 200: jsonResponse(inForce, 'The settings in force'), ...problemResponses(401, 403) },
  }),
  async (c) => {
    const found = await settingsInForce(c.get('services').database.db, scopeOf(c).jurisdiction);
    c.header('ETag', tagOfRevision(found.number));
    return c.json(inForceOf(found), 200);
  },
);

/** Sets what the jurisdiction makes of the rules: every check from now on is by them. */
export const writeRuleSettings = defineRoute(
  createRoute({
    method: 'put',
    path: '/rules/settings',
    tags: ['catalogues'],
    summary: 'Switch rules on and off, re-grade and add them',
    description: 'Counts of findings of stored reports follow by `POST /jobs/recounts`.',
    request: {
      headers: z.object({ 'if-match': z.string().optional() }),
      body: jsonBody(
        z.strictObject({ settings: settingsJson, note: z.string().trim().max(500).optional() }),
        'The settings, whole',
      ),
    },
    responses: {
      200: jsonResponse(inForce, 'The settings in force'),
      ...problemResponses(400, 401, 403, 412, 415, 422, 428),
    },
  }),
  async (c) => {
    const { database, writes, now } = c.get('services');
    const { jurisdiction } = scopeOf(c);
    const { settings, note } = c.req.valid('json');
    const usable = usableSettings(settings);
    const revision = revisionOfIfMatch(c.req.valid('header')['if-match']);
    const before = await settingsInForce(database.db, jurisdiction);
    const row = {
      jurisdiction,
      number: before.number + 1,
      settings: usable,
      changedBy: callerOf(c).id,
      changedAt: now(),
      note: note ?? null,
    };
    const isBehind = revision !== 'any' && revision !== before.number;
    const [written] = isBehind
      ? []
      : await database.db.transaction(async (tx) => {
          const rows = await tx.insert(ruleSettings).values(row).onConflictDoNothing().returning();
          const target = { kind: 'setting', id: 'rules' } as const;
          const detail = { before: before.settings, after: usable, ...(note === undefined ? {} : { note }) };
          if (rows.length > 0)
            await recordAudit(tx, auditSourceOf(c), [{ action: 'setting.rules', target, detail }]);
          return rows;
        });
    if (!written)
      throw new Refusal(requestProblems.preconditionFailed({ changed: [tagOfRevision(before.number)] }));
    writes.rules.forget(jurisdiction);
    c.header('ETag', tagOfRevision(written.number));
    return c.json(inForceOf(written), 200);
  },
);
