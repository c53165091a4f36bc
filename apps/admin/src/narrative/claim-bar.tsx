import { cellLabel, printCell, type PlacedClaim } from '@nianbao/core';
import { Show } from 'solid-js';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';

interface ClaimBarProps {
  readonly claim: PlacedClaim;
  /** Absent where the figure cannot follow a cell: it follows one already, or it is a sum, a share, of another year. */
  readonly onFollow?: ((cell: string) => void) | undefined;
}

/** The number that the caret is in: what it speaks of, and the way there. */
export function ClaimBar(props: ClaimBarProps) {
  const { store, goTo } = useWorkspace();
  const cells = () => props.claim.quantity?.cells ?? [];
  const only = () => (cells().length === 1 ? store.format.cellById.get(cells()[0] ?? '') : undefined);
  const first = () => props.claim.quantity?.indexes[0];
  return (
    <div class="claim-bar">
      <span class="claim-quote">{props.claim.place.quote}</span>
      <Show
        when={props.claim.quantity}
        fallback={<span class="text-ink-3">{t('narrative.claim.unlinked')}</span>}
      >
        {(quantity) => (
          <>
            <span class="min-w-0 truncate">{local(quantity().label)}</span>
            <Show when={only()}>
              {(cell) => (
                <span class="numerals text-ink-2" title={local(cellLabel(cell()))}>
                  {printCell(store.format, store.report(), cell().id)}
                </span>
              )}
            </Show>
            <Show when={first()}>
              {(index) => (
                <button
                  type="button"
                  class="link"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => goTo({ kind: 'cell', index: index() })}
                >
                  {t('narrative.claim.go')}
                </button>
              )}
            </Show>
            <Show when={props.claim.field === undefined && only() ? props.onFollow : undefined}>
              {(follow) => (
                <button
                  type="button"
                  class="link"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => follow()(cells()[0] ?? '')}
                >
                  {t('narrative.claim.follow')}
                </button>
              )}
            </Show>
            <Show when={props.claim.field !== undefined}>
              <span class="text-ink-3">{t('narrative.claim.follows')}</span>
            </Show>
          </>
        )}
      </Show>
    </div>
  );
}
