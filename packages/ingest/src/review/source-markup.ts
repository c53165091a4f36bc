import type { SourcePlace } from '@nianbao/core';
import type { SourceDocument, SourceGrid, SourceItem, SourceLine } from '../source/source-document.ts';
import { escaped, placed } from './markup.ts';
import { placeKey } from './place-key.ts';

/** A stretch of the document that evidence names. */
export interface NamedPlace {
  readonly place: SourcePlace;
  readonly source: string;
}

/** A document without pages: its lines and tables in reading order, with every place that evidence names marked. */
export function sourceMarkup({ items, images }: SourceDocument, named: readonly NamedPlace[]): string {
  const byLine = new Map<number, NamedPlace[]>();
  for (const each of named) {
    if (each.place.kind !== 'text') continue;
    const known = byLine.get(each.place.line);
    if (known) known.push(each);
    else byLine.set(each.place.line, [each]);
  }
  return items.map((item) => itemMarkup(item, byLine, images ?? new Map())).join('\n');
}

type ByLine = ReadonlyMap<number, readonly NamedPlace[]>;

function itemMarkup(item: SourceItem, byLine: ByLine, images: ReadonlyMap<string, Uint8Array>): string {
  switch (item.kind) {
    case 'line':
      return `<p${placed(placeKey(item.place))}>${lineMarkup(item, byLine)}</p>`;
    case 'grid':
      return gridMarkup(item);
    case 'figure': {
      const bytes = images.get(item.image ?? '');
      const words = escaped(item.alt || item.name || '图片');
      return bytes
        ? `<p${placed(placeKey(item.place))}><img src="data:;base64,${Buffer.from(bytes).toString('base64')}" alt="${words}"></p>`
        : `<p${placed(placeKey(item.place))}>〔${words}〕</p>`;
    }
  }
}

/** The words of a line; where several places are named on it, each is marked at its column. */
function lineMarkup({ text, place }: SourceLine, byLine: ByLine): string {
  if (place.kind !== 'text') return escaped(text);
  let markup = '';
  let done = 0;
  const within = (byLine.get(place.line) ?? []).flatMap((each) =>
    each.place.kind === 'text' && each.place.column > place.column
      ? [{ at: each.place.column - place.column, ...each }]
      : [],
  );
  for (const { at, source, place: own } of within.toSorted((a, b) => a.at - b.at)) {
    if (at < done || at >= text.length) continue;
    const end = at + Math.max(1, source.length);
    markup += `${escaped(text.slice(done, at))}<b${placed(placeKey(own))}>${escaped(text.slice(at, end))}</b>`;
    done = end;
  }
  return markup + escaped(text.slice(done));
}

function gridMarkup({ rows, caption }: SourceGrid): string {
  const body = rows.map((row) => {
    const cells = row.map(
      ({ text, rowspan, colspan, place }) =>
        `<td${placed(placeKey(place))} rowspan="${rowspan}" colspan="${colspan}">${escaped(text)}</td>`,
    );
    return `<tr>${cells.join('')}</tr>`;
  });
  const head = caption === undefined ? '' : `<caption>${escaped(caption)}</caption>`;
  return `<table>${head}${body.join('')}</table>`;
}
