import { Parser } from 'htmlparser2';
import { inFormat } from './number-formats.ts';

interface Level {
  start: number;
  format: string;
  /** `%1、`, `（%2）`: what is printed, with the counters of this and higher levels. */
  text: string;
}

/** Automatic numbering of a document: Word stores the rule, not the number a reader sees. */
export interface Numbering {
  /** The number of the next paragraph of a list, as printed; empty for bullets and unknown lists. */
  readonly next: (list: string, level: number) => string;
  readonly isBullet: (list: string, level: number) => boolean;
  /** The list that a paragraph style numbers by. */
  readonly ofStyle: (style: string) => { readonly list: string; readonly level: number } | null;
}

/** Reads `word/numbering.xml` and the numbered styles of `word/styles.xml`. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const { levels, abstractOf } = parseNumbering(numberingXml);
  const styles = parseStyles(stylesXml);
  const counters = new Map<string, number[]>();
  return {
    ofStyle: (style) => styles.get(style) ?? null,
    isBullet: (list, level) => levels.get(abstractOf.get(list) ?? '')?.get(level)?.format === 'bullet',
    next(list, level) {
      const abstract = abstractOf.get(list);
      const rules = abstract === undefined ? undefined : levels.get(abstract);
      const rule = rules?.get(level);
      if (!rules || !rule || abstract === undefined || rule.format === 'bullet') return '';
      const counts = counters.get(abstract) ?? [];
      counts[level] = (counts[level] ?? rule.start - 1) + 1;
      counts.length = level + 1;
      counters.set(abstract, counts);
      return rule.text.replace(/%([1-9])/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const of = rules.get(at);
        return inFormat(counts[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
      });
    },
  };
}

function parseNumbering(xml: string) {
  const levels = new Map<string, Map<number, Level>>();
  const abstractOf = new Map<string, string>();
  let abstract = '';
  let list = '';
  let level: Level | null = null;
  const parser = new Parser(
    {
      onopentag(name, { 'w:val': value = '', ...attributes }) {
        if (name === 'w:abstractNum') {
          abstract = attributes['w:abstractNumId'] ?? '';
          levels.set(abstract, new Map());
        } else if (name === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '' };
          levels.get(abstract)?.set(Number(attributes['w:ilvl']), level);
        } else if (name === 'w:num') list = attributes['w:numId'] ?? '';
        else if (name === 'w:abstractNumId') abstractOf.set(list, value);
        else if (level && name === 'w:start') level.start = Number(value);
        else if (level && name === 'w:numFmt') level.format = value;
        else if (level && name === 'w:lvlText') level.text = value;
      },
      onclosetag(name) {
        if (name === 'w:lvl') level = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { levels, abstractOf };
}

function parseStyles(xml: string): ReadonlyMap<string, { list: string; level: number }> {
  const styles = new Map<string, { list: string; level: number }>();
  let style = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') style = attributes['w:styleId'] ?? '';
        else if (name === 'w:numId' && style !== '')
          styles.set(style, { list: value, level: styles.get(style)?.level ?? 0 });
        else if (name === 'w:ilvl' && style !== '')
          styles.set(style, { list: styles.get(style)?.list ?? '', level: Number(value) });
      },
      onclosetag(name) {
        if (name === 'w:style') style = '';
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return styles;
}
