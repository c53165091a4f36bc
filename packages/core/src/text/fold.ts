/** From a full-width form to its half-width one. */
const FULL_WIDTH = 0xfee0;
const TAB = 0x09;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const CHUNK = 8192;

/** A text made searchable, and where it came from. */
export interface FoldedText {
  readonly text: string;
  /** Position in the text as written of every position in `text`. */
  readonly origins: Uint32Array;
}

/**
 * Whether a text has a unit that folding leaves out or replaces.
 * By ranges: Chinese characters and digits are told with two comparisons.
 */
export function needsFolding(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0x3000 ? unit < 0xfeff : unit > SPACE && unit < 0x80) continue;
    if (foldedUnit(unit) !== unit) return true;
  }
  return false;
}

/**
 * Drops spaces and folds full-width digits and letters, since documents set both as they like
 * (`2020 年 1 月`, `２０２０年`); full-width punctuation stays, for it ends Chinese clauses.
 */
export function fold(written: string): FoldedText {
  const origins = new Uint32Array(written.length);
  const units = new Uint16Array(written.length);
  let length = 0;
  for (let at = 0; at < written.length; at++) {
    let unit = foldedUnit(written.charCodeAt(at));
    if (unit === 0) {
      // Numbers that only a space keeps apart stay apart.
      if (!isDigit(units[length - 1]) || !isDigit(written.charCodeAt(at + 1))) continue;
      unit = SPACE;
    }
    units[length] = unit;
    origins[length] = at;
    length++;
  }
  let text = '';
  for (let at = 0; at < length; at += CHUNK)
    text += String.fromCharCode(...units.subarray(at, Math.min(at + CHUNK, length)));
  return { text, origins: origins.slice(0, length) };
}

function isDigit(unit: number | undefined): boolean {
  if (unit === undefined) return false;
  const half = unit >= 0xff10 ? unit - FULL_WIDTH : unit;
  return half >= 0x30 && half <= 0x39;
}

/** The unit to search for in place of another; 0 for one that is left out. */
export function foldedUnit(unit: number): number {
  // Cells of a table inside the narrative are apart like lines.
  if (unit === TAB) return NEWLINE;
  if (unit < 0x80) return unit === NEWLINE || unit > SPACE ? unit : 0;
  if (unit < 0xff00)
    return unit === 0xa0 || (unit >= 0x1680 && /\s/.test(String.fromCharCode(unit))) ? 0 : unit;
  const isFolded =
    unit === 0xff05 ||
    unit === 0xff0e ||
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a);
  if (isFolded) return unit - FULL_WIDTH;
  return unit === 0xfeff ? 0 : unit;
}
