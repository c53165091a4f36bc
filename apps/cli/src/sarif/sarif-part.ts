import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allRules, type Finding, type Language, type Problem, type SourcePlace } from '@nianbao/core';
import type { Location, Notification, Result } from 'sarif';
import type { Judgement } from '../findings/judgement.ts';
import { readAt } from '../findings/read-at.ts';
import { levels } from './levels.ts';

/** What one judged document adds to a SARIF log. */
export interface SarifPart {
  readonly isUsable: boolean;
  readonly results: readonly Result[];
  readonly notifications: readonly Notification[];
}

export function sarifPart(judgement: Judgement, language: Language): SarifPart {
  const { file } = judgement.document;
  const findings = judgement.status === 'unusable' ? [] : judgement.result.findings;
  return {
    isUsable: judgement.status !== 'unusable',
    results: findings.map((finding) => resultOf(finding, judgement, language)),
    notifications: judgement.problems.map((problem) => notificationOf(problem, file, language)),
  };
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
