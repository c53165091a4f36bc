import { blockText, deriveLayout, formats, type Format, type GridCell } from '@nianbao/core';
import type { CellEvidence, ReadResult } from '../read-result.ts';
import { escaped, placed } from './markup.ts';
import { placeKey, placeWords } from './place-key.ts';

const certainties = { certain: '确定', probable: '较可能', doubtful: '存疑' } as const;
const reasons = {
  furniture: '页面附带内容',
  repeatedHead: '重复的表头',
  picture: '图片',
  notUnderstood: '未能识别',
} as const;

/** What was read: problems, every table with its values and how sure they are, the text, and what was left out. */
export function extractionMarkup(result: ReadResult): string {
  const { cells } = result;
  // A document without a year gives no report, but its cells were read by some format.
  const format: Format | undefined = formats.find(
    (each) => each.cells.length === cells.length && cells.every(({ cell }) => each.cellById.has(cell)),
  );
  const evidence = new Map(cells.map((each) => [each.cell, each]));
  return [
    summaryMarkup(result),
    problemsMarkup(result),
    ...(format ? tablesMarkup(format, evidence) : []),
    textsMarkup(result),
    unusedMarkup(result),
  ].join('\n');
}

function summaryMarkup({ report, fileType, cells }: ReadResult): string {
  const counts = (Object.keys(certainties) as (keyof typeof certainties)[]).map((certainty) => {
    const count = cells.filter((cell) => cell.certainty === certainty).length;
    return `<span class="${certainty}">${certainties[certainty]} ${count}</span>`;
  });
  const title = report
    ? `${report.title}（${report.agency}，${report.year}，格式 ${report.format}）`
    : '没有读出报告';
  return `<h2>${escaped(title)}</h2><p class="counts">${escaped(fileType ?? '')} ${counts.join(' ')}</p>`;
}

function problemsMarkup({ problems }: ReadResult): string {
  const items = problems.map(
    ({ code, severity, message, place }) =>
      `<li${placed(place ? placeKey(place) : '', severity)}><code>${escaped(code)}</code> ${escaped(message.zh)}</li>`,
  );
  return items.length === 0 ? '' : `<h3>问题</h3><ul>${items.join('')}</ul>`;
}

function tablesMarkup(format: Format, evidence: ReadonlyMap<string, CellEvidence>): string[] {
  return format.definition.sections.flatMap((section) => {
    const grid = deriveLayout(format).get(section.key);
    if (!grid) return [];
    const rows = grid.rows.map(
      (row) => `<tr>${row.cells.map((cell) => cellMarkup(cell, evidence)).join('')}</tr>`,
    );
    return [
      `<h3>${escaped(`${section.ordinal}、${section.heading.zh}`)}</h3><table>${rows.join('')}</table>`,
    ];
  });
}

function cellMarkup(cell: GridCell, evidence: ReadonlyMap<string, CellEvidence>): string {
  const spans = ` rowspan="${cell.rowspan}" colspan="${cell.colspan}"`;
  if (cell.kind !== 'value') return `<th${spans}>${escaped(cell.text)}</th>`;
  const found = evidence.get(cell.cell.id);
  if (!found) return `<td${spans}></td>`;
  const words = [
    cell.cell.id,
    `${certainties[found.certainty]}${found.deduced ? '（推定）' : ''}`,
    found.source === '' ? '原文为空' : `原文“${found.source}”`,
    ...(found.place ? [placeWords(found.place)] : []),
    ...(found.note ? [found.note.zh] : []),
  ];
  const kind = found.deduced ? `${found.certainty} deduced` : found.certainty;
  const key = found.place ? placeKey(found.place) : '';
  return `<td${placed(key, kind)}${spans} title="${escaped(words.join('\n'))}">${found.value ?? ''}</td>`;
}

function textsMarkup({ report, texts }: ReadResult): string {
  if (!report) return '';
  const items = texts.map(({ path, source, place }) => {
    const [field = '', index] = path.split('.');
    const blocks = (report as unknown as Readonly<Record<string, unknown>>)[field];
    const block = Array.isArray(blocks) ? blocks[Number(index)] : undefined;
    const isBlock = typeof block === 'object' && block !== null && 'kind' in block;
    const words = isBlock ? `[${block.kind}] ${blockText(block)}` : source;
    return `<li${placed(placeKey(place))}><code>${escaped(path)}</code> ${escaped(words)}</li>`;
  });
  return `<h3>文字</h3><ul>${items.join('')}</ul>`;
}

function unusedMarkup({ unused }: ReadResult): string {
  const items = unused.map(
    ({ text, place, reason }) =>
      `<li${placed(placeKey(place), reason)}><em>${reasons[reason]}</em> ${escaped(text)}</li>`,
  );
  return items.length === 0 ? '' : `<h3>未采用</h3><ul>${items.join('')}</ul>`;
}
