import { cellLabel, printCell, type Finding, type NarrativeField, type PlacedClaim } from '@nianbao/core';
import type { Command, EditorState } from 'prosemirror-state';
import {
  createEffect,
  createMemo,
  createRoot,
  createSignal,
  For,
  getOwner,
  on,
  onCleanup,
  onMount,
  Show,
} from 'solid-js';
import { insert } from 'solid-js/web';
import { problemBodyOf } from '../api/api-problem.ts';
import { FindingNote } from '../findings/finding-note.tsx';
import { local, t } from '../language/language.ts';
import { useWorkspace } from '../report/workspace.ts';
import { CellPicker } from './cell-picker.tsx';
import { ClaimBar } from './claim-bar.tsx';
import { positionOfPlace } from './document/text-position.ts';
import { narrativeSchema } from './document/schema.ts';
import { insertField, replaceByField } from './editing/insert-field.ts';
import { insertAfter } from './editing/kinds.ts';
import { NarrativeToolbar } from './narrative-toolbar.tsx';
import { setMarks } from './views/marks.ts';
import { claimAt, createNarrativeView, type NarrativeView } from './views/narrative-view.ts';

/** The text of a field: the editor with its tools, findings below their blocks, numbers tied to the cells they speak of. */
export function TextEditor(props: {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder?: string;
}) {
  const workspace = useWorkspace();
  const { store, findings, claims, isReadOnly, notify } = workspace;
  const [state, setState] = createSignal<EditorState>();
  const [isPicking, setPicking] = createSignal(false);
  const notes = noteElements();
  let place: HTMLDivElement | undefined;
  let editor: NarrativeView | undefined;

  const run = (command: Command) => {
    if (!editor || isReadOnly()) return;
    command(editor.view.state, editor.view.dispatch, editor.view);
    editor.view.focus();
  };
  const takeImage = async (file: File) => {
    try {
      const { hash } = await workspace.keepImage(file);
      const alt = file.name.replace(/\.\w+$/, '') || t('narrative.insertFigure');
      run(insertAfter(narrativeSchema.node('figure', { image: hash, alt, caption: null })));
    } catch (error) {
      notify({ tone: 'bad', text: problemBodyOf(error).messages });
    }
  };
  onMount(() => {
    if (!place) return;
    editor = createNarrativeView(place, {
      field: props.field,
      label: props.label,
      placeholder: props.placeholder ?? t('narrative.start'),
      workspace,
      isReadOnly,
      imageAddress: workspace.imageAddress,
      cellName: (id) => {
        const cell = store.format.cellById.get(id);
        return cell ? local(cellLabel(cell)) : id;
      },
      onState: setState,
      onPoint: claims.point,
      onPasteImage: (file) => void takeImage(file),
      keys: {
        'Mod-;': () => {
          setPicking(true);
          return true;
        },
      },
    });
    setState(editor.view.state);
    onCleanup(() => editor?.destroy());
  });
  createEffect(() => editor?.show(store.field(props.field)));
  createEffect(
    on(workspace.target, (target) => {
      if (target?.kind !== 'field' || target.field !== props.field) return;
      const { block, start, end } = target;
      editor?.goTo(block === undefined ? undefined : { block, offset: end ?? start ?? 0 });
    }),
  );
  createEffect(() => {
    const count = store.field(props.field).length;
    const found = Array.from({ length: count }, (_, block) => findings.ofField(props.field, block));
    const marks = {
      findings: found,
      claims: claims.ofField(props.field),
      looked: claims.looked(),
      noteOf: notes,
    };
    if (editor) editor.view.dispatch(setMarks(editor.view.state, marks));
  });
  // Whether the text may be edited is asked when the editor looks at its properties.
  createEffect(on(isReadOnly, () => editor?.view.setProps({}), { defer: true }));

  const claim = createMemo<PlacedClaim | undefined>(() => {
    const now = state();
    return now?.selection.empty ? claimAt(workspace, props.field, now, now.selection.from) : undefined;
  });
  /** Has the number under the caret follow the cell it speaks of. */
  const follow = (cell: string) => {
    const number = numberIn(claim()?.place);
    if (!number) return;
    const printed = printCell(store.format, store.committed(), cell);
    run((now, dispatch) => {
      const at = (offset: number) => positionOfPlace(now.doc, { block: number.block, offset });
      return replaceByField(at(number.start), at(number.end), cell, printed)(now, dispatch);
    });
  };

  return (
    <>
      <Show when={isReadOnly() ? undefined : state()}>
        {(now) => (
          <NarrativeToolbar
            label={props.label}
            state={now()}
            run={run}
            onField={() => setPicking(true)}
            onImage={(file) => void takeImage(file)}
          />
        )}
      </Show>
      <div ref={(element) => (place = element)} />
      <Show when={claim()}>
        {(spoken) => <ClaimBar claim={spoken()} onFollow={isReadOnly() ? undefined : follow} />}
      </Show>
      <CellPicker
        isOpen={isPicking()}
        onClose={() => setPicking(false)}
        onPick={(cell) => {
          setPicking(false);
          run(insertField(cell.id, printCell(store.format, store.committed(), cell.id)));
        }}
      />
    </>
  );
}

/** The digits of a claim, without the words and units around them. */
function numberIn(place: PlacedClaim['place'] | undefined) {
  const { block, start, quote = '' } = place ?? {};
  const digits = /[\d０-９][\d０-９,，.]*/.exec(quote);
  if (block === undefined || start === undefined || !digits) return undefined;
  return { block, start: start + digits.index, end: start + digits.index + digits[0].length };
}

/** Elements for the notes on findings, drawn by this application inside the editor's document; kept while they are the same. */
function noteElements(): (findings: readonly Finding[]) => HTMLElement {
  const owner = getOwner();
  const disposals: (() => void)[] = [];
  onCleanup(() => disposals.forEach((dispose) => dispose()));
  const made = new WeakMap<readonly Finding[], HTMLElement>();
  return (findings) => {
    const known = made.get(findings);
    if (known) return known;
    const element = document.createElement('div');
    element.className = 'narrative-finding';
    element.contentEditable = 'false';
    createRoot((dispose) => {
      insert(element, <For each={findings}>{(finding) => <FindingNote finding={finding} />}</For>);
      disposals.push(dispose);
    }, owner);
    made.set(findings, element);
    return element;
  };
}
