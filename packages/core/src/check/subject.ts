import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import type { Claim } from '../claims/claim.ts';
import { ClaimReader } from '../claims/claim-reader.ts';
import { claimWords } from '../claims/claim-words.ts';
import { linkFields } from '../claims/link-fields.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { Prose } from '../text/prose.ts';
import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import { compileRules } from './compiled-rules.ts';

/** A report made ready for rules, with the words of the rules looked up in its prose. */
export class ReportSubject implements Subject {
  readonly format: Format;
  readonly report: AnyReport;
  readonly vector: CellVector;
  private readonly scanner: WordScanner;
  private knownProse: Prose | undefined;
  private knownHits: WordHits | undefined;
  private knownClaims: readonly Claim[] | undefined;

  constructor(format: Format, report: AnyReport, scanner: WordScanner) {
    this.format = format;
    this.report = report;
    this.vector = packCells(format, report);
    this.scanner = scanner;
  }

  get prose(): Prose {
    return (this.knownProse ??= new Prose(this.report));
  }

  /** Where the prose has which of the scanner's words. */
  get hits(): WordHits {
    return (this.knownHits ??= this.scanner.scan(this.prose.text));
  }

  countOf(word: string): number {
    const id = this.scanner.idByWord.get(word);
    return id === undefined ? 0 : (this.hits.counts[id] ?? 0);
  }

  get claims(): readonly Claim[] {
    if (this.knownClaims) return this.knownClaims;
    const reader = new ClaimReader(claimWords(this.format), this.report.year);
    this.knownClaims = linkFields(reader.read(this.prose.text, this.scanner, this.hits), this);
    return this.knownClaims;
  }
}

/**
 * A report made ready for rules.
 * @throws Error when the report names none of the formats; `parseReport` refuses such input with a problem.
 */
export function subjectOf(
  formats: readonly Format[],
  report: AnyReport,
  rules: readonly Rule[],
): ReportSubject {
  const format = formats.find(({ id }) => id === report.format);
  if (!format) throw new Error(`Unknown format "${report.format}"`);
  return new ReportSubject(format, report, compileRules(rules, format).scanner);
}
