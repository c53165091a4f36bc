import { allRules, type Language } from '@nianbao/core';
import type { Notification, ReportingDescriptor, Run } from 'sarif';
import { version } from '../program/version.ts';
import { levels } from './levels.ts';
import type { SarifPart } from './sarif-part.ts';

/** One SARIF 2.1.0 log, written piece by piece: its results may be more than memory should hold. */
export interface SarifWriter {
  readonly add: (part: SarifPart) => Promise<void>;
  readonly end: () => Promise<void>;
}

/**
 * Judged documents as one SARIF 2.1.0 log, which code-scanning screens and editors show beside the files.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export async function makeSarifWriter(
  language: Language,
  write: (text: string) => Promise<void>,
): Promise<SarifWriter> {
  const notifications: Notification[] = [];
  let isSuccessful = true;
  let separator = '\n';
  await write(headOf(language));
  return {
    add: async (part) => {
      isSuccessful &&= part.isUsable;
      notifications.push(...part.notifications);
      for (const result of part.results) {
        await write(`${separator}${JSON.stringify(result)}`);
        separator = ',\n';
      }
    },
    end: async () => {
      const invocations: Run['invocations'] = [
        { executionSuccessful: isSuccessful, toolExecutionNotifications: notifications },
      ];
      await write(`\n],\n"invocations": ${JSON.stringify(invocations)}}]}\n`);
    },
  };
}

/** Everything that is known before the first document, up to the list of results. */
function headOf(language: Language): string {
  const run: Omit<Run, 'results'> = {
    tool: { driver: { name: 'nianbao', version, semanticVersion: version, rules: descriptors(language) } },
    language: language === 'zh' ? 'zh-CN' : 'en',
    columnKind: 'utf16CodeUnits',
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' };
  return `${JSON.stringify(log).slice(0, -1)},"runs":[${JSON.stringify(run).slice(0, -1)},"results":[`;
}

function descriptors(language: Language): ReportingDescriptor[] {
  return allRules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.states[language] },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { basis: rule.basis },
  }));
}
