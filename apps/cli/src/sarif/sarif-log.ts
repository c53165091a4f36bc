import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allRules, type Finding, type Language, type Problem, type SourcePlace } from '@nianbao/core';
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Judgement } from '../findings/judgement.ts';
import { readAt } from '../findings/read-at.ts';
import { version } from '../program/version.ts';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Judged documents as one SARIF 2.1.0 log, which code-scanning screens and editors show beside the files.
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function sarifLog(judgements: readonly Judgement[], language: Language): Log {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'nianbao', version, semanticVersion: version, rules: descriptors(language) },
        },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: judgements.every(({ status }) => status !== 'unusable'),
            toolExecutionNotifications: judgements.flatMap((judgement) =>
              judgement.problems.map((problem) => notificationOf(problem, judgement.document.file, language)),
            ),
          },
        ],
        results: judgements.flatMap((judgement) =>
          judgement.status === 'unusable'
            ? []
            : judgement.result.findings.map((finding) => resultOf(finding, judgement, language)),
        ),
      },
    ],
  };
}

function descriptors(language: Language): ReportingDescriptor[] {
  return allRules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: rule.states[language] },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { basis: rule.basis },
  }));
}

function resultOf(finding: Finding, { document }: Judgement, language: Language): Result {
  const isOpen = finding.status === 'undecided';
  return {
    ruleId: finding.rule,
    ruleIndex: allRules.findIndex(({ id }) => id === finding.rule),
    // SARIF: only a result of kind `fail` may have a level.
    kind: isOpen ? 'open' : 'fail',
    level: isOpen ? 'none' : levels[finding.severity],
    message: { text: finding.message[language] },
    locations: [
      {
        ...locationOf(document.file, readAt(finding, document)),
        logicalLocations: logicalNames(finding).map((fullyQualifiedName) => ({ fullyQualifiedName })),
      },
    ],
  };
}

function logicalNames({ cells, place }: Finding): string[] {
  if (!place) return [...cells];
  return [...cells, place.block === undefined ? place.field : `${place.field}.${place.block}`];
}

function notificationOf(problem: Problem, file: string, language: Language): Notification {
  return {
    descriptor: { id: problem.code },
    level: problem.severity,
    message: { text: [problem.message[language], problem.fix?.[language]].filter(Boolean).join(' ') },
    locations: [locationOf(file, problem.place)],
  };
}

function locationOf(file: string, place: SourcePlace | undefined): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file) },
      ...(place?.kind === 'text' ? { region: { startLine: place.line, startColumn: place.column } } : {}),
    },
    ...(place && place.kind !== 'text' ? { properties: { place } } : {}),
  };
}

/** Relative to where the program runs, as code-scanning services want it; absolute for files elsewhere. */
function uriOf(file: string): string {
  if (file === '-') return 'stdin:';
  const path = relative('', file);
  if (path.startsWith('..') || resolve(path) === path) return pathToFileURL(resolve(file)).href;
  return path.split(sep).map(encodeURIComponent).join('/');
}
