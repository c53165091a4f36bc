import type { Format } from '../format/define-format.ts';
import type { AnyReport } from '../report/report.ts';
import type { ReportPlace } from '../check/finding.ts';
import { Prose } from '../text/prose.ts';
import { WordScanner } from '../text/word-scanner.ts';
import type { Claim } from './claim.ts';
import { ClaimReader } from './claim-reader.ts';
import { claimWords } from './claim-words.ts';
import { linkFields } from './link-fields.ts';

/** A claim with its passage in the report. */
export interface PlacedClaim extends Omit<Claim, 'start' | 'end' | 'of'> {
  readonly place: ReportPlace;
}

const scanners = new WeakMap<Format, WordScanner>();

/**
 * Every number, share and change against last year that the narrative states, each with the cells it speaks of,
 * or with `quantity: null` where that is not known; what a live field prints is linked with certainty. Dates, ordinals and numbers of documents are no claims.
 */
export function deriveClaims(format: Format, report: AnyReport): readonly PlacedClaim[] {
  let scanner = scanners.get(format);
  if (!scanner) scanners.set(format, (scanner = new WordScanner(claimWords(format).words)));
  const prose = new Prose(report);
  const hits = scanner.scan(prose.text);
  const read = new ClaimReader(claimWords(format), report.year).read(prose.text, scanner, hits);
  const claims = linkFields(read, { format, report, prose });
  return claims.map(({ kind, value, unit, quantity, year, isPartial, field, start, end }) => ({
    kind,
    value,
    unit,
    quantity,
    year,
    isPartial,
    ...(field === undefined ? {} : { field }),
    place: prose.place(start, end),
  }));
}
