import { For, Show } from 'solid-js';
import { t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import type { SourceItem, SourceLayout, SourcePage } from './source-items.ts';

/** Larger than this no print is, in points: a tall box holds several lines. */
const MOST_SIZE = 10.5;
const PERCENT = 100;

interface SourceViewProps {
  readonly layout: SourceLayout;
  readonly onGo: (cell: number) => void;
}

/** The document as it was read, each piece in its place: a number lights its cell, and the cell lights the number. */
export function SourceView(props: SourceViewProps) {
  return (
    <div class="source-view">
      <For each={props.layout.pages}>
        {(page) => (
          <figure class="source-page-frame">
            <figcaption class="text-xs text-ink-3">{t('place.page', { page: page.number })}</figcaption>
            <PageView page={page} onGo={props.onGo} />
          </figure>
        )}
      </For>
      <For each={props.layout.tables}>
        {(rows) => (
          <div class="source-table">
            <For each={rows}>
              {(row) => (
                <div class="source-line">
                  <For each={row}>{(item) => <Piece item={item} onGo={props.onGo} />}</For>
                </div>
              )}
            </For>
          </div>
        )}
      </For>
      <For each={props.layout.lines}>
        {(line) => (
          <div class="source-line">
            <span class="source-number numerals">{line[0]?.place.line}</span>
            <For each={line}>{(item) => <Piece item={item} onGo={props.onGo} />}</For>
          </div>
        )}
      </For>
    </div>
  );
}

function PageView(props: { readonly page: SourcePage; readonly onGo: (cell: number) => void }) {
  const share = (points: number, whole: number) => `${(points / whole) * PERCENT}%`;
  return (
    <div class="source-page" style={{ 'aspect-ratio': `${props.page.width} / ${props.page.height}` }}>
      <For each={props.page.items}>
        {(item) => {
          const [left, top, right, bottom] = item.place.box;
          const size = Math.min(bottom - top, MOST_SIZE);
          return (
            <div
              class="source-piece"
              style={{
                left: share(left, props.page.width),
                top: share(top, props.page.height),
                width: share(Math.max(right - left, size), props.page.width),
                'font-size': `${(size / props.page.width) * PERCENT}cqw`,
              }}
            >
              <Piece item={item} onGo={props.onGo} />
            </div>
          );
        }}
      </For>
    </div>
  );
}

function Piece(props: { readonly item: SourceItem; readonly onGo: (cell: number) => void }) {
  const { store, evidence } = useWorkspace();
  const index = props.item.cell === undefined ? undefined : store.format.cellById.get(props.item.cell)?.index;
  return (
    <Show
      when={index}
      fallback={<span classList={{ 'is-unused': props.item.isUnused }}>{props.item.text}</span>}
    >
      {(cell) => (
        <button
          type="button"
          class="source-cell numerals"
          data-lit={evidence.isLit(cell()) ? '' : undefined}
          data-doubtful={evidence.isDoubtful(cell()) ? '' : undefined}
          ref={(element) => evidence.onLit(cell(), () => element.scrollIntoView({ block: 'center' }))}
          onMouseEnter={() => evidence.light(cell())}
          onMouseLeave={() => evidence.light(undefined)}
          onClick={() => props.onGo(cell())}
        >
          {props.item.text}
        </button>
      )}
    </Show>
  );
}
