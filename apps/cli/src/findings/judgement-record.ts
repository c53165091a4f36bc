import type { CheckResult, Problem } from '@nianbao/core';
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
  readonly notRun: CheckResult['notRun'];
  readonly problems: readonly Problem[];
}

export function judgementRecord(judgement: Judgement): JudgementRecord {
  const { document, status, problems } = judgement;
  const { file, fileType } = document;
  if (judgement.status === 'unusable')
    return { file, fileType, status, report: null, tally: null, findings: [], notRun: [], problems };
  const { report, tally, result } = judgement;
  const { format, year, agency, title } = report;
  return {
    file,
    fileType,
    status,
    report: { format, year, agency, title },
    tally,
    findings: result.findings,
    notRun: result.notRun,
    problems,
  };
}
