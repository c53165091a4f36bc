import { deriveLabels, type Format } from '@nianbao/core';
import type { SourceItem } from '../source/source-document.ts';
import { labelText } from '../text/label-text.ts';

/** So much of what only one format words makes a document one of that format … */
const CLEAR = 0.75;
/** … where it has no more than this of another. */
const ABSENT = 0.35;

/**
 * The formats that a document can be in: those whose own words it has. Where the words do not tell, all of them.
 * Pairs of neighbouring characters are looked for, so that torn labels count and numbers within them do not matter.
 */
export function likelyFormats(items: readonly SourceItem[], formats: readonly Format[]): readonly Format[] {
  if (formats.length < 2) return formats;
  const pairs = pairsOf(wordsOf(items).replace(/\d+/gu, ''));
  const shares = formats.map((format) => {
    const own = ownPairs(format, formats);
    return own.filter((pair) => pairs.has(pair)).length / Math.max(1, own.length);
  });
  if (!shares.some((share) => share >= CLEAR)) return formats;
  return formats.filter((_, at) => (shares[at] ?? 0) > ABSENT);
}

function wordsOf(items: readonly SourceItem[]): string {
  return labelText(items.map(textOf).join(''));
}

function textOf(item: SourceItem): string {
  switch (item.kind) {
    case 'line':
      return item.text;
    case 'grid':
      return item.rows.map((row) => row.map(({ text }) => text).join('')).join('');
    default:
      return '';
  }
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < text.length; at++) pairs.add(text.slice(at, at + 2));
  return pairs;
}

const known = new WeakMap<readonly Format[], ReadonlyMap<Format, readonly string[]>>();

/** Pairs of characters in the labels of tables that no other of the formats has. */
function ownPairs(format: Format, formats: readonly Format[]): readonly string[] {
  let own = known.get(formats);
  if (!own) {
    const all = formats.map((each) => labelPairs(each));
    own = new Map(
      formats.map((each, at) => [
        each,
        [...(all[at] ?? [])].filter((pair) =>
          all.every((others, other) => other === at || !others.has(pair)),
        ),
      ]),
    );
    known.set(formats, own);
  }
  return own.get(format) ?? [];
}

function labelPairs(format: Format): ReadonlySet<string> {
  const labels = deriveLabels(format).filter(({ role }) => role === 'row' || role === 'column');
  return new Set(labels.flatMap(({ normalized }) => [...pairsOf(normalized)]));
}
