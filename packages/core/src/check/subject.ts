import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import { packCells, type CellVector } from '../report/vector.ts';
import type { Claim } from '../claims/claim.ts';
import { ClaimReader } from '../claims/claim-reader.ts';
import { claimWords } from '../claims/claim-words.ts';
import { linkFields } from '../claims/link-fields.ts';
import type { Rule, Subject } from '../rules/rule.ts';
import { Prose } from '../text/prose.ts';
import { placeWords, type WordLists } from '../text/word-places.ts';
import type { WordHits, WordScanner } from '../text/word-scanner.ts';
import { compileRules } from './compiled-rules.ts';

/** A report made ready for rules, with the words of the rules looked up in its prose. */
export class ReportSubject implements Subject {
  readonly format: Format;
  readonly report: AnyReport;
  readonly vector: CellVector;
  private readonly scanner: WordScanner;
  private readonly lists: WordLists;
  private knownProse: Prose | undefined;
  private knownHits: WordHits | null = null;
  private knownPlaces: readonly (readonly number[] | undefined)[] | undefined;
  private knownClaims: readonly Claim[] | undefined;

  constructor(format: Format, report: AnyReport, lists: WordLists) {
    this.format = format;
    this.report = report;
    this.vector = packCells(format, report);
    this.scanner = lists.scanner;
    this.lists = lists;
  }

  get prose(): Prose {
    // One pass says where the words are and whether the text has to be folded, after which they are looked for again.
    return (this.knownProse ??= new Prose(this.report, (written) => {
      this.knownHits = this.scanner.scanWritten(written);
      return this.knownHits === null;
    }));
  }

  /** Where the prose has which of the scanner's words. */
  get hits(): WordHits {
    const { text } = this.prose;
    return (this.knownHits ??= this.scanner.scan(text));
  }

  get digits(): readonly number[] {
    return this.hits.digits;
  }

  countOf(word: string): number {
    const id = this.scanner.idByWord.get(word);
    let count = 0;
    for (const found of this.hits.words) if (found === id) count++;
    return count;
  }

  startsOf(words: readonly string[]): readonly number[] {
    const list = this.lists.indexByList.get(words);
    if (list === undefined) throw new Error(`No rule declares the words ${words.join(', ')} in "places"`);
    return this.places[list] ?? none;
  }

  /** Where the words of every list of the rules begin, `undefined` for lists of which none was found. */
  get places(): readonly (readonly number[] | undefined)[] {
    return (this.knownPlaces ??= placeWords(this.lists, this.hits));
  }

  get claims(): readonly Claim[] {
    if (this.knownClaims) return this.knownClaims;
    const reader = new ClaimReader(claimWords(this.format), this.report.year);
    this.knownClaims = linkFields(reader.read(this.prose.text, this.scanner, this.hits), this);
    return this.knownClaims;
  }
}

const none: readonly number[] = [];

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
  return new ReportSubject(format, report, compileRules(rules, format).lists);
}
