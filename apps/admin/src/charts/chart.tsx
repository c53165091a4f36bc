import { DropdownMenu } from '@kobalte/core/dropdown-menu';
import { createEffect, createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { saveBlob } from '../controls/save-file.ts';
import { csvOf } from '../data-table/csv.ts';
import { t } from '../language/language.ts';
import { chartRows, describeChart, type ChartData } from './chart-data.ts';
import type { DrawnChart } from './draw-chart.ts';
import { paletteOfTheme } from './palette-of-theme.ts';
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
import './chart.css';

/** Height of an upright chart, and of one lying bar, in pixels. */
const HEIGHT = 260;
const BAR_HEIGHT = 30;

/** A chart with its name, its data as a table beside it, and itself as a picture or a file of data to take away. */
export function Chart(props: { readonly data: ChartData; readonly note?: string | undefined }) {
  const [isTable, setTable] = createSignal(false);
  const height = () =>
    props.data.kind === 'bars' ? Math.max(props.data.categories.length * BAR_HEIGHT + 60, 120) : HEIGHT;
  return (
    <figure class="chart card">
      <figcaption class="flex items-start gap-2">
        <div class="min-w-0 flex-1">
          <h2 class="font-medium">{props.data.title}</h2>
          <Show when={props.note}>
            <p class="text-sm text-ink-3">{props.note}</p>
          </Show>
        </div>
        <button
          type="button"
          class="btn btn-quiet btn-small no-print"
          aria-pressed={isTable()}
          onClick={() => setTable((now) => !now)}
        >
          {t(isTable() ? 'chart.drawing' : 'chart.table')}
        </button>
        <ChartMenu data={props.data} />
      </figcaption>
      <Show
        when={!isTable()}
        fallback={
          <div class="mt-3 overflow-x-auto">
            <ChartTable data={props.data} />
          </div>
        }
      >
        <Drawing data={props.data} height={height()} />
        {/* The same numbers for who hears the page. */}
        <div class="sr-only">
          <ChartTable data={props.data} />
        </div>
      </Show>
    </figure>
  );
}

function Drawing(props: { readonly data: ChartData; readonly height: number }) {
  const [chart, setChart] = createSignal<DrawnChart>();
  const [palette, setPalette] = createSignal(paletteOfTheme());
  let box: HTMLDivElement | undefined;
  onMount(() => {
    let isGone = false;
    const sizes = new ResizeObserver(() => chart()?.resize());
    const themes = new MutationObserver(() => setPalette(paletteOfTheme()));
    themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    const draw = async (into: HTMLElement) => {
      const { drawChart } = await import('./draw-chart.ts');
      if (isGone) return;
      setChart(drawChart(into));
      sizes.observe(into);
    };
    if (box) void draw(box);
    onCleanup(() => {
      isGone = true;
      sizes.disconnect();
      themes.disconnect();
      chart()?.close();
    });
  });
  createEffect(() => chart()?.show(props.data, palette()));
  return (
    <div
      ref={(element) => (box = element)}
      class="mt-2"
      role="img"
      aria-label={describeChart(props.data)}
      style={{ height: `${props.height}px` }}
    />
  );
}

function ChartTable(props: { readonly data: ChartData }) {
  const rows = () => chartRows(props.data);
  return (
    <table class="chart-table numerals">
      <caption class="sr-only">{props.data.title}</caption>
      <thead>
        <tr>
          <For each={rows()[0]}>{(head) => <th scope="col">{head}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={rows().slice(1)}>
          {([name, ...values]) => (
            <tr>
              <th scope="row">{name}</th>
              <For each={values}>{(value) => <td>{value ?? '—'}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

function ChartMenu(props: { readonly data: ChartData }) {
  const save = async (type: 'svg' | 'png') => {
    const { chartPng, chartSvg } = await import('./draw-chart.ts');
    const blob =
      type === 'png'
        ? await chartPng(props.data)
        : new Blob([chartSvg(props.data)], { type: 'image/svg+xml' });
    saveBlob(blob, `${props.data.title}.${type}`);
  };
  const saveData = () =>
    saveBlob(
      new Blob([csvOf(chartRows(props.data))], { type: 'text/csv;charset=utf-8' }),
      `${props.data.title}.csv`,
    );
  return (
    <DropdownMenu placement="bottom-end">
      <DropdownMenu.Trigger
        class="btn btn-quiet btn-icon btn-small no-print"
        aria-label={`${t('files.download')}：${props.data.title}`}
      >
        <Icon name="download" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content class="menu">
          <DropdownMenu.Item class="menu-item" onSelect={() => void save('png')}>
            {t('chart.png')}
          </DropdownMenu.Item>
          <DropdownMenu.Item class="menu-item" onSelect={() => void save('svg')}>
            {t('chart.svg')}
          </DropdownMenu.Item>
          <DropdownMenu.Item class="menu-item" onSelect={saveData}>
            {t('chart.csv')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu>
  );
}
