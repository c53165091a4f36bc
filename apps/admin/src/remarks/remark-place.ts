import { blockText, cellLabel, narrativeFields } from '@nianbao/core';
import type { RemarkPlace } from '../api/remark-api.ts';
import { local, t } from '../language/language.ts';
import { fieldNames } from '../report/report-store.ts';
import type { Target, Workspace } from '../report/workspace.ts';

/** As much of a passage as finds it again. */
const MAX_QUOTE = 200;

/** What a remark is about, in words. */
export function describeRemarkPlace({ store }: Workspace, place: RemarkPlace): string {
  if (place.kind === 'report') return t('remarks.onReport');
  if (place.kind === 'cell') {
    const cell = store.format.cellById.get(place.cell);
    return cell ? local(cellLabel(cell)) : place.cell;
  }
  const field = fieldNames.find((name) => name === place.field);
  return field ? t(`field.${field}`) : place.field;
}

/** Where a remark leads to; `undefined` for one on the whole report. The passage is looked up by its words. */
export function targetOfRemark({ store }: Workspace, place: RemarkPlace): Target | undefined {
  if (place.kind === 'report') return undefined;
  if (place.kind === 'cell') {
    const index = store.format.cellById.get(place.cell)?.index;
    return index === undefined ? undefined : { kind: 'cell', index };
  }
  const field = fieldNames.find((name) => name === place.field);
  if (!field) return undefined;
  const narrative = narrativeFields.find((name) => name === field);
  const texts = narrative ? store.field(narrative).map(blockText) : [];
  const block = texts.findIndex((text) => place.quote !== '' && text.includes(place.quote));
  if (block < 0) return { kind: 'field', field };
  const start = texts[block]?.indexOf(place.quote) ?? 0;
  return { kind: 'field', field, block, start, end: start + place.quote.length };
}

/** The place that the keyboard or the selection is at: a cell, a passage, else the report as a whole. */
export function remarkPlaceHere({ store }: Workspace): RemarkPlace {
  const focused = document.activeElement;
  const cell = focused?.closest('td[role="gridcell"]')?.id.replace(/^cell-/, '');
  if (cell !== undefined && store.format.cellById.has(cell)) return { kind: 'cell', cell };
  const selection = document.getSelection();
  const anchor = selection?.anchorNode;
  const inText = focused?.closest('[data-field]') ?? elementOf(anchor)?.closest('[data-field]');
  const field = inText?.getAttribute('data-field');
  if (!field) return { kind: 'report' };
  const quote = selectedIn(focused) || (selection?.toString() ?? '');
  return { kind: 'text', field, quote: quote.trim().slice(0, MAX_QUOTE) };
}

function elementOf(node: Node | null | undefined): Element | null {
  return node instanceof Element ? node : (node?.parentElement ?? null);
}

/** Text areas keep their selection to themselves; without one the paragraph is meant. */
function selectedIn(element: Element | null): string {
  if (!(element instanceof HTMLTextAreaElement)) return '';
  const { selectionStart, selectionEnd, value } = element;
  return selectionStart === selectionEnd ? value : value.slice(selectionStart, selectionEnd);
}
