import type { CheckResult, FailedGroup, Problem } from '@nianbao/core';
import type { FileType } from '@nianbao/ingest';
import type { Judgement, Tally } from './judgement.ts';

/** A judged document for machines: one JSON object, the same shape whatever the document is. */
export interface JudgementRecord {
  readonly file: string;
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

export function judgementRecord(judgement: Judgement): JudgementRecord {
  const { document, status, problems } = judgement;
  const { file, fileType } = document;
  if (judgement.status === 'unusable') {
    const nothing = { tally: null, findings: [], causes: [], locations: [], notRun: [] };
    return { file, fileType, status, report: null, ...nothing, problems };
  }
  const { report, tally, result, locations } = judgement;
  const { format, year, agency, title } = report;
  return {
    file,
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
