import { cellLabel, compareReports, formatById, type CellValue, type Report } from '@nianbao/core';
import { createMemo, For, Show } from 'solid-js';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { RedlinedText } from './redlined-text.tsx';

interface ReportDifferenceProps {
  readonly before: Report;
  readonly after: Report;
  /** A click on a figure leads to its cell. */
  readonly onGo: (cell: number) => void;
}

/** Beyond this a list of figures is a table nobody reads. */
const MOST = 200;

/** What two versions of a report have apart: figures then and now, text redlined. */
export function ReportDifference(props: ReportDifferenceProps) {
  const { store } = useWorkspace();
  const comparison = createMemo(() => {
    const [before, after] = [formatById(props.before.format), formatById(props.after.format)];
    if (!before || !after) throw new Error(`Unknown format "${props.before.format}"`);
    return compareReports({ format: before, report: props.before }, { format: after, report: props.after });
  });
  const figures = createMemo(() =>
    comparison().cells.filter(({ before, after }) => before.value !== after.value),
  );
  const texts = createMemo(() =>
    comparison().narrative.filter(({ pieces }) => pieces.some(({ kind }) => kind !== 'same')),
  );
  const cellOf = (ids: readonly string[]) => store.format.cellById.get(ids[0] ?? '');
  const shown = (value: CellValue) => (value === null ? t('history.blank') : String(value));
  return (
    <Show
      when={figures().length > 0 || texts().length > 0}
      fallback={<p class="px-4 py-6 text-center text-ink-2">{t('history.same')}</p>}
    >
      <Show when={figures().length > 0}>
        <table class="difference-table numerals">
          <caption class="sr-only">{t('history.figures')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('history.item')}</th>
              <th scope="col">{t('history.before')}</th>
              <th scope="col">{t('history.after')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={figures().slice(0, MOST)}>
              {({ before, after }) => {
                const cell = cellOf(after.cells);
                return (
                  <tr>
                    <th scope="row">
                      <button
                        type="button"
                        class="link text-left"
                        onClick={() => cell && props.onGo(cell.index)}
                      >
                        {cell ? local(cellLabel(cell)) : after.cells[0]}
                      </button>
                    </th>
                    <td>
                      <del>{shown(before.value)}</del>
                    </td>
                    <td>{shown(after.value)}</td>
                  </tr>
                );
              }}
            </For>
          </tbody>
        </table>
        <Show when={figures().length > MOST}>
          <p class="px-4 py-2 text-ink-3">{t('history.more', { count: figures().length - MOST })}</p>
        </Show>
      </Show>
      <For each={texts()}>
        {({ field, pieces }) => (
          <section class="px-4 py-3">
            <h3 class="mb-1 text-sm font-medium text-ink-3">{t(`field.${field}`)}</h3>
            <RedlinedText pieces={pieces} />
          </section>
        )}
      </For>
    </Show>
  );
}
