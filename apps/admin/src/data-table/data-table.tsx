import { useSearchParams } from '@solidjs/router';
import { createMemo, createSignal, For, Show, untrack, type JSX } from 'solid-js';
import { textOf } from '../address/text-of.ts';
import { Icon } from '../controls/icon.tsx';
import { saveBlob } from '../controls/save-file.ts';
import { t } from '../language/language.ts';
import type { Column } from './column.ts';
import { csvOf } from './csv.ts';
import { createShownColumns } from './shown-columns.ts';
import { nextOrder, orderText, parseOrder, sortRows } from './sort-rows.ts';
import { ColumnMenu } from './table-tools.tsx';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './data-table.css';

/** So many rows are drawn at once. */
const AT_ONCE = 200;
const SKELETON_ROWS = [0, 1, 2, 3, 4, 5];

interface DataTableProps<Row> {
  /** Names the table in this browser's memory and in the address. */
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly isLoading?: boolean;
  /** Stands in the line over the table: filters, counts. */
  readonly tools?: JSX.Element;
  /** Stands at the end of each row. */
  readonly actions?: (row: Row) => JSX.Element;
  readonly toneOf?: (row: Row) => string | undefined;
  /** No tools at all: a small table beside something else. */
  readonly isPlain?: boolean;
}

/** Records in rows, to be sorted, cut down to some columns and saved; on a phone one a card. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const columns = untrack(() => props.columns);
  const parameter = untrack(() => `sort-${props.name}`);
  const [search, setSearch] = useSearchParams();
  const { shown, toggle } = createShownColumns(
    untrack(() => props.name),
    columns,
  );
  const [limit, setLimit] = createSignal(AT_ONCE);
  const order = createMemo(() => parseOrder(textOf(search[parameter])));
  const rows = createMemo(() => sortRows(props.rows, columns, order()));
  const visible = createMemo(() => columns.filter(({ id, isHeading }) => isHeading || shown().has(id)));
  const isNumber = (column: Column<Row>) => column.align === 'end';
  const sortBy = (column: Column<Row>) =>
    setSearch(
      { [parameter]: orderText(nextOrder(order(), column.id, isNumber(column))) },
      { replace: true, scroll: false },
    );
  const sortState = (id: string) => {
    const now = order();
    if (now?.column !== id) return 'none';
    return now.isDescending ? 'descending' : 'ascending';
  };
  const saveCsv = () => {
    const head = columns.map((column) => column.header());
    const body = rows().map((row) => columns.map((column) => column.value(row)));
    saveBlob(new Blob([csvOf([head, ...body])], { type: 'text/csv;charset=utf-8' }), `${props.caption}.csv`);
  };

  return (
    <div>
      <Show when={!props.isPlain}>
        <div class="filter-bar no-print">
          {props.tools}
          <span class="flex-1" />
          <span class="text-sm text-ink-3 numerals" role="status">
            {t('table.count', { count: props.rows.length })}
          </span>
          <ColumnMenu columns={columns} shown={shown()} onToggle={toggle} />
          <button
            type="button"
            class="btn btn-icon"
            aria-label={t('table.csv')}
            title={t('table.csv')}
            onClick={saveCsv}
          >
            <Icon name="download" />
          </button>
        </div>
      </Show>
      <div class="data-table-frame card">
        <table class="data-table numerals" aria-busy={props.isLoading ?? false}>
          <caption class="sr-only">{props.caption}</caption>
          <thead>
            <tr>
              <For each={visible()}>
                {(column) => (
                  <th scope="col" aria-sort={sortState(column.id)} data-align={column.align}>
                    <button type="button" onClick={() => sortBy(column)}>
                      {column.header()}
                      <Icon name="down" class="sort-mark" />
                    </button>
                  </th>
                )}
              </For>
              <Show when={props.actions}>
                <td class="no-print" />
              </Show>
            </tr>
          </thead>
          <tbody>
            <Show when={props.isLoading}>
              <For each={SKELETON_ROWS}>
                {() => (
                  <tr>
                    <td colSpan={visible().length + (props.actions ? 1 : 0)}>
                      <span class="skeleton" />
                    </td>
                  </tr>
                )}
              </For>
            </Show>
            <For each={rows().slice(0, limit())}>
              {(row) => (
                <tr data-tone={props.toneOf?.(row)}>
                  <For each={visible()}>{(column) => <DataCell column={column} row={row} />}</For>
                  <Show when={props.actions}>
                    {(actions) => <td class="is-actions no-print">{actions()(row)}</td>}
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <Show when={rows().length > limit()}>
        <button type="button" class="btn no-print mt-3" onClick={() => setLimit((now) => now + AT_ONCE)}>
          {t('reports.more')}
        </button>
      </Show>
    </div>
  );
}

function DataCell<Row>(props: { readonly column: Column<Row>; readonly row: Row }) {
  const content = () => (props.column.cell ? props.column.cell(props.row) : props.column.value(props.row));
  return (
    <Show
      when={props.column.isHeading}
      fallback={
        <td data-align={props.column.align} data-label={props.column.header()}>
          {content()}
        </td>
      }
    >
      <th scope="row">{content()}</th>
    </Show>
  );
}
