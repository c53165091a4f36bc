import { cellLines, type CellLine } from '../document/cell-annotation.ts';
import { columnShares } from '../document/column-shares.ts';
import { documentWords } from '../document/document-words.ts';
import type {
  DocumentCell,
  DocumentLabel,
  DocumentTable,
  DocumentValue,
  TablePart,
} from '../document/report-document.ts';
import { headId, label, type HtmlContext } from './html-context.ts';
import { markup, type Markup } from './markup.ts';

/** Size of the lines beside a number, as in the stylesheet. */
const SMALLER = 0.85;

/** The tables of a section, one under the other in one region that scrolls sideways on a narrow screen. */
export function tablesMarkup(context: HtmlContext, section: TablePart): Markup {
  const tables = section.tables.map((table) => tableMarkup(context, table));
  return markup`<section class="scroll" aria-labelledby="section-${section.key}" tabindex="0">
${tables}</section>
`;
}

function tableMarkup(context: HtmlContext, table: DocumentTable): Markup {
  const { labelColumns, valueColumns } = table;
  const shares = columnShares(labelColumns, valueColumns);
  const columns = shares.map((share, column) => {
    const kind = column < labelColumns ? `label label-${column}` : 'number';
    return markup`<col class="${kind}" style="width: ${(share * 100).toFixed(3)}%">`;
  });
  const rows = (part: DocumentTable['head']) =>
    part.map((row) => markup`<tr>${row.cells.map((cell) => cellMarkup(context, table, cell))}</tr>\n`);
  return markup`<table class="official labels-${labelColumns}" style="${numberVariables(table, shares)}">
<caption>${label(context, table.caption)}</caption>
<colgroup>${columns}</colgroup>
<thead>
${rows(table.head)}</thead>
<tbody>
${rows(table.body)}</tbody>
</table>
`;
}

/** What the stylesheet needs to set numbers as wide as they are: how many columns, how long, on how much of the table. */
function numberVariables(
  { body, labelColumns, valueColumns }: DocumentTable,
  shares: readonly number[],
): string {
  const values = body.flatMap(({ cells }) => cells.filter((cell) => cell.kind === 'value'));
  const digits = Math.max(1, ...values.map((cell) => longestLine(cell) / cell.colspan));
  const labels = shares.slice(0, labelColumns).reduce((sum, share) => sum + share, 0);
  return `--numbers: ${valueColumns}; --digits: ${Math.ceil(digits)}; --share: ${Math.round((1 - labels) * 100)}`;
}

/** Characters of the longest line of a cell; what stands beside its number is set smaller. */
function longestLine(cell: DocumentValue): number {
  return Math.max(
    ...cellLines(cell).map(({ role, text }) => text.length * (role === 'number' ? 1 : SMALLER)),
  );
}

function cellMarkup(context: HtmlContext, table: DocumentTable, cell: DocumentCell): Markup {
  return cell.kind === 'value' ? valueMarkup(context, cell) : labelMarkup(context, table, cell);
}

function spans({ colspan, rowspan }: DocumentCell): Markup {
  const across = colspan > 1 ? markup` colspan="${colspan}"` : null;
  const down = rowspan > 1 ? markup` rowspan="${rowspan}"` : null;
  return markup`${across}${down}`;
}

function labelMarkup(context: HtmlContext, table: DocumentTable, cell: DocumentLabel): Markup {
  const isRow = cell.kind === 'rowHead';
  // A head without words heads nothing; as a header cell it would be read out as one.
  if (cell.text.zh === '') return markup`<td class="${cell.kind} from-${cell.column}"${spans(cell)}></td>`;
  const covers = isRow ? cell.rowspan : cell.colspan;
  const axis = isRow ? 'row' : 'col';
  const scope = covers > 1 ? `${axis}group` : axis;
  const place = cell.column < table.labelColumns ? ` from-${cell.column}` : '';
  // The words of a wide head stay in sight while the numbers under it scroll.
  const words = markup`<span class="words">${label(context, cell.text)}</span>`;
  return markup`<th id="${headId(cell.id)}" class="${cell.kind}${place}" scope="${scope}"${spans(cell)}>${words}</th>`;
}

function valueMarkup(context: HtmlContext, cell: DocumentValue): Markup {
  const findings = context.findingsByCell.get(cell.id) ?? [];
  const isBlank = cell.value === null;
  const classes = ['number'];
  if (cell.isTotal) classes.push('total');
  if (isBlank) classes.push('blank');
  if (cell.annotation) classes.push(cell.annotation.kind);
  if (findings.length > 0) classes.push('finding');
  if (findings.some(({ finding }) => finding.severity === 'error')) classes.push('error');
  const described =
    findings.length > 0 ? markup` aria-describedby="${findings.map(({ id }) => id).join(' ')}"` : null;
  const shown =
    isBlank && context.isDraft
      ? markup`<span class="mark">${documentWords.blankCell[context.language]}</span>`
      : cellLines(cell, context.language).map(lineMarkup);
  return markup`<td id="${cell.id}" class="${classes.join(' ')}" headers="${cell.heads.map(headId).join(' ')}"${spans(cell)}${described}>${shown}</td>`;
}

/** A line of a cell; those beside the number are told apart by more than colour. */
function lineMarkup({ role, text }: CellLine): Markup {
  return role === 'number' ? markup`<span>${text}</span>` : markup`<span class="${role}">${text}</span>`;
}
