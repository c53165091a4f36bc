import type { SourceLine } from '../source/source-document.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';
import { datesIn, type WrittenDate } from './dates.ts';

/** A part of the signature: what it says and the line it stands on. */
export interface SignedLine<Value> {
  readonly value: Value;
  readonly line: SourceLine;
}

/** The agency and date under a report. */
export interface ReadSignature {
  readonly agency: SignedLine<string> | null;
  readonly date: SignedLine<WrittenDate> | null;
  /** Lines before it belong to the section, lines from `end` on follow the report. */
  readonly start: number;
  readonly end: number;
}

const MAX_AGENCY = 40;

/** Reads the signature under the last section: a date that stands alone, and the name above or before it. */
export function signatureIn(lines: readonly SourceLine[], titleAgency: string): ReadSignature {
  const signed = lines.map(signedDate);
  const withName = signed.findIndex((date, at) => date !== null && nameAbove(lines, at, date) !== null);
  const at = withName >= 0 ? withName : signed.findLastIndex((date) => date !== null);
  const line = lines[at];
  const date = signed[at];
  if (!line || !date) return unsigned(lines, titleAgency);
  const agency = nameAbove(lines, at, date);
  const end = at + 1;
  const start = agency && agency.line !== line ? at - 1 : at;
  return { agency, date: { value: date.written, line }, start, end };
}

interface SignedDate {
  readonly written: WrittenDate;
  /** What stands beside the date on its line. */
  readonly beside: string;
}

function signedDate(line: SourceLine): SignedDate | null {
  const text = tidySpacing(line.text);
  const [written] = datesIn(text);
  if (!written || written.index + written.source.length < text.length) return null;
  const beside = text.slice(0, written.index).trim();
  return beside === '' || isName(beside) ? { written, beside } : null;
}

function nameAbove(lines: readonly SourceLine[], at: number, date: SignedDate): SignedLine<string> | null {
  const line = lines[at];
  if (line && date.beside !== '') return { value: date.beside, line };
  const above = lines[at - 1];
  const name = tidySpacing(above?.text ?? '');
  return above && isName(name) ? { value: name, line: above } : null;
}

/** Some reports end with the agency alone. */
function unsigned(lines: readonly SourceLine[], titleAgency: string): ReadSignature {
  const at = titleAgency === '' ? -1 : lines.findLastIndex((line) => tidySpacing(line.text) === titleAgency);
  const line = lines[at];
  return line
    ? { agency: { value: titleAgency, line }, date: null, start: at, end: at + 1 }
    : { agency: null, date: null, start: lines.length, end: lines.length };
}

function isName(name: string): boolean {
  return (
    name.length >= 3 &&
    name.length <= MAX_AGENCY &&
    !/[。；，、：:;,!?！？]/u.test(name) &&
    /\p{Script=Han}/u.test(name)
  );
}
