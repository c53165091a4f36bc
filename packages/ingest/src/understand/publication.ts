import type { SourcePlace } from '@nianbao/core';
import { datesIn, type WrittenDate } from '../narrative/dates.ts';
import type { SourceItem } from '../source/source-document.ts';

/** What a web page says about the document it shows, in the table or lines above it. */
export interface Publication {
  readonly agency: { readonly value: string; readonly place: SourcePlace } | null;
  readonly date: { readonly value: WrittenDate; readonly place: SourcePlace } | null;
}

const agencyLabels = new Set(['发布机构', '发布单位', '发文机关', '公开责任单位', '信息来源']);
const dateLabels = new Set(['发布日期', '公开日期', '生成日期', '成文日期', '发布时间', '发文日期']);

/** Reads the data of a page from the items above its report: a label, and its value in the next cell or behind a colon. */
export function publicationIn(items: readonly SourceItem[]): Publication {
  const pairs = items.flatMap(pairsOf);
  const agency = pairs.find(({ label, text }) => agencyLabels.has(label) && text !== '');
  const dates = pairs.flatMap(({ label, text, place }) => {
    const [value] = dateLabels.has(label) ? datesIn(text) : [];
    return value && value.iso !== null ? [{ value, place }] : [];
  });
  return {
    agency: agency ? { value: agency.text, place: agency.place } : null,
    date: dates[0] ?? null,
  };
}

interface Pair {
  readonly label: string;
  readonly text: string;
  readonly place: SourcePlace;
}

function pairsOf(item: SourceItem): readonly Pair[] {
  if (item.kind === 'figure') return [];
  if (item.kind === 'line') {
    const [, label = '', text = ''] = /^([^：:]{2,8})[：:]\s*(.+)$/u.exec(item.text) ?? [];
    return [{ label: plain(label), text: text.trim(), place: item.place }];
  }
  return item.rows.flatMap((row) =>
    row.map(({ text, place }, at) => ({ label: plain(text), text: (row[at + 1]?.text ?? '').trim(), place })),
  );
}

function plain(label: string): string {
  return label.replace(/[\s：:【】[\]]/gu, '');
}
