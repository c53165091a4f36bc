import { desc, eq } from 'drizzle-orm';
import type { Rule } from '@nianbao/core';
import type { Database } from '../database/database.ts';
import { ruleSettings } from '../database/schema.ts';
import { asDelivered, rulesWith, type RuleSettings } from './rule-settings.ts';

/** How long another process may still check by the rules of before. */
const KEPT_MS = 15_000;

/** The settings in force. */
export interface SettingsInForce {
  /** Counts the changes; 0 when nothing was ever set. */
  readonly number: number;
  readonly settings: RuleSettings;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
  readonly note: string | null;
}

/** The rules that each jurisdiction checks by. */
export interface JurisdictionRules {
  readonly of: (jurisdiction: string) => Promise<readonly Rule[]>;
  /** Called when settings were written: the next check is by them. */
  readonly forget: (jurisdiction: string) => void;
}

/** The settings of a jurisdiction as they stand. */
export async function settingsInForce(db: Database, jurisdiction: string): Promise<SettingsInForce> {
  const [row] = await db
    .select()
    .from(ruleSettings)
    .where(eq(ruleSettings.jurisdiction, jurisdiction))
    .orderBy(desc(ruleSettings.number))
    .limit(1);
  return row ?? { number: 0, settings: asDelivered, changedBy: null, changedAt: null, note: null };
}

/** The rules in force, read anew. */
export async function rulesInForce(db: Database, jurisdiction: string): Promise<readonly Rule[]> {
  return rulesWith((await settingsInForce(db, jurisdiction)).settings);
}

/** Makes a memory of the rules in force on a clock (milliseconds). */
export function makeJurisdictionRules(db: Database, clock: () => number = Date.now): JurisdictionRules {
  const kept = new Map<string, { readonly rules: readonly Rule[]; readonly until: number }>();
  return {
    of: async (jurisdiction) => {
      const known = kept.get(jurisdiction);
      if (known && known.until > clock()) return known.rules;
      const rules = await rulesInForce(db, jurisdiction);
      kept.set(jurisdiction, { rules, until: clock() + KEPT_MS });
      return rules;
    },
    forget: (jurisdiction) => void kept.delete(jurisdiction),
  };
}
