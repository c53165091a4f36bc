import { cellLabel, type CellValue, type Explanation, type FailedGroup } from '@nianbao/core';
import { For, Show } from 'solid-js';
import { local, t } from '../language/language.ts';
import { useWorkspace, type Target } from '../report/workspace.ts';

interface LocatedErrorsProps {
  readonly onGo: (target: Target | undefined) => void;
}

/** The cells that may be wrong, with what they should be; one key or one click makes the change. */
export function LocatedErrors(props: LocatedErrorsProps) {
  const { location } = useWorkspace();
  return (
    <Show when={location.groups().length > 0}>
      <ul class="located">
        <For each={location.groups()}>{(group) => <GroupView group={group} onGo={props.onGo} />}</For>
      </ul>
    </Show>
  );
}

function GroupView(props: LocatedErrorsProps & { readonly group: FailedGroup }) {
  const first = () => props.group.explanations[0];
  const others = () => props.group.explanations.slice(1);
  return (
    <li>
      <p class="font-medium">{props.group.isAmbiguous ? t('findings.oneOfThese') : t('findings.cause')}</p>
      <Show when={first()}>{(each) => <ExplanationView explanation={each()} onGo={props.onGo} />}</Show>
      <Show when={others().length > 0}>
        <details open={props.group.isAmbiguous}>
          <summary class="cursor-pointer text-ink-2">
            {t('findings.others', { count: others().length })}
          </summary>
          <For each={others()}>{(each) => <ExplanationView explanation={each} onGo={props.onGo} />}</For>
        </details>
      </Show>
    </li>
  );
}

function ExplanationView(props: LocatedErrorsProps & { readonly explanation: Explanation }) {
  const { store, location, isReadOnly } = useWorkspace();
  const changes = () => props.explanation.changes;
  const apply = () => {
    const index = store.format.cellById.get(changes()[0]?.cell ?? '')?.index;
    location.apply(props.explanation);
    props.onGo(index === undefined ? undefined : { kind: 'cell', index });
  };
  return (
    <div class="explanation">
      <ul>
        <For each={changes()}>
          {({ cell: id, is, shouldBe }) => {
            const cell = store.format.cellById.get(id);
            return (
              <li>
                <button
                  type="button"
                  class="link text-left"
                  onClick={() => cell && props.onGo({ kind: 'cell', index: cell.index })}
                >
                  {cell ? local(cellLabel(cell)) : id}
                </button>{' '}
                <span class="whitespace-nowrap numerals">
                  {shown(is)} → <strong>{shown(shouldBe)}</strong>
                </span>
              </li>
            );
          }}
        </For>
      </ul>
      <Show when={!isReadOnly()}>
        <button type="button" class="btn btn-small" onClick={apply}>
          {changes().length === 1
            ? t('findings.change', { value: shown(changes()[0]?.shouldBe ?? null) })
            : t('findings.changeAll', { count: changes().length })}
        </button>
      </Show>
    </div>
  );
}

function shown(value: CellValue): string {
  return value === null ? t('history.blank') : String(value);
}
