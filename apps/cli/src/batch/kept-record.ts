import type { SourceState } from '../document/source-state.ts';
import type { Outcome } from './task.ts';

/** What going on with a run needs to know of a record that an earlier run has written. */
export interface KeptRecord extends Outcome {
  readonly run: string;
  readonly source: SourceState | null;
}

/** A record as `read --out` and `check --out` write it; `undefined` for anything else. */
export function parseKept(line: string): KeptRecord | undefined {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    // A line that was cut off and then written on, or of another program.
    return undefined;
  }
  if (!isObject(record)) return undefined;
  const { file, run, status, source, problems, tally } = record;
  if (typeof file !== 'string' || typeof run !== 'string' || !isStatus(status)) return undefined;
  return {
    file,
    run,
    status,
    source: isObject(source) ? stateIn(source) : null,
    problems: listOf(problems).map(({ code, severity }) => ({
      code: String(code),
      severity: severity === 'error' ? 'error' : 'warning',
    })),
    rules: rulesOf(listOf(record['findings'])),
    // The program wrote it itself, as `run` says.
    tally: isObject(tally) ? (tally as unknown as KeptRecord['tally']) : null,
  };
}

function stateIn({ size, modified, sha256 }: Readonly<Record<string, unknown>>): SourceState {
  const hash = typeof sha256 === 'string' ? sha256 : null;
  return { size: Number(size), modified: Number(modified), sha256: hash };
}

function rulesOf(findings: readonly Readonly<Record<string, unknown>>[]): Readonly<Record<string, number>> {
  const rules: Record<string, number> = {};
  for (const { rule, status, justification } of findings)
    if (status === 'fail' && !justification) rules[String(rule)] = (rules[String(rule)] ?? 0) + 1;
  return rules;
}

function isStatus(value: unknown): value is Outcome['status'] {
  return value === 'fine' || value === 'findings' || value === 'unusable';
}

function listOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
