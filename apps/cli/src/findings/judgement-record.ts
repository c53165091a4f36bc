import type { CheckResult, FailedGroup, Problem } from '@nianbao/core';
import type { FileType } from '@nianbao/ingest';
import type { SourceState } from '../document/source-state.ts';
import type { Judgement } from './judgement.ts';
import type { Tally } from './tally.ts';

/** A judged document for machines: one JSON object, the same shape whatever the document is. */
export interface JudgementRecord {
  readonly file: string;
  /** Size, time of the last change and SHA-256 of the file that was checked; `null` for standard input and lines of NDJSON. */
  readonly source: SourceState | null;
  /** Identifies the program, command, options and rules that made the record: `--resume` goes on with the same ones only. */
  readonly run: string;
  readonly fileType: FileType | null;
  readonly status: Judgement['status'];
  readonly report: {
    readonly format: string;
    readonly year: number;
    readonly agency: string;
    readonly title: string;
  } | null;
  readonly tally: Tally | null;
  readonly findings: CheckResult['findings'];
  /** Findings that come from one wrong cell, by their positions in `findings`. */
  readonly causes: CheckResult['causes'];
  /** Likeliest wrong numbers. */
  readonly locations: readonly FailedGroup[];
  readonly notRun: CheckResult['notRun'];
  readonly problems: readonly Problem[];
}

export function judgementRecord(
  judgement: Judgement,
  source: SourceState | null,
  run: string,
): JudgementRecord {
  const { document, status, problems } = judgement;
  const { file, fileType } = document;
  if (judgement.status === 'unusable') {
    const nothing = { tally: null, findings: [], causes: [], locations: [], notRun: [] };
    return { file, source, run, fileType, status, report: null, ...nothing, problems };
  }
  const { report, tally, result, locations } = judgement;
  const { format, year, agency, title } = report;
  return {
    file,
    source,
    run,
    fileType,
    status,
    report: { format, year, agency, title },
    tally,
    findings: result.findings,
    causes: result.causes,
    locations,
    notRun: result.notRun,
    problems,
  };
}
