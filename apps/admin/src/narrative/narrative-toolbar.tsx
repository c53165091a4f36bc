import type { Command, EditorState } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable } from 'prosemirror-tables';
import { For, Show, type JSX } from 'solid-js';
import { Icon } from '../controls/icon.tsx';
import { t } from '../language/language.ts';
import { canHoldField } from './editing/insert-field.ts';
import {
  addHeading,
  insertAfter,
  kindOfSelection,
  newTable,
  turnInto,
  type BlockKind,
} from './editing/kinds.ts';
import { renumber } from './numbering.ts';

interface ToolbarProps {
  readonly label: string;
  readonly state: EditorState;
  readonly run: (command: Command) => void;
  readonly onField: () => void;
  readonly onImage: (file: File) => void;
  readonly children?: JSX.Element;
}

const kinds = [
  'paragraph',
  'heading1',
  'heading2',
  'list',
  'orderedList',
] as const satisfies readonly BlockKind[];

const tableCommands = [
  ['addRow', addRowAfter],
  ['addColumn', addColumnAfter],
  ['deleteRow', deleteRow],
  ['deleteColumn', deleteColumn],
  ['deleteTable', deleteTable],
] as const;

/** What can be done with the text: kinds of blocks, what can be put in, and of a table its rows and columns. */
export function NarrativeToolbar(props: ToolbarProps) {
  const kind = () => kindOfSelection(props.state);
  const canField = () => canHoldField(props.state.selection.$from.parent.type.name);
  let files: HTMLInputElement | undefined;
  return (
    <div class="narrative-toolbar" role="group" aria-label={t('narrative.tools', { field: props.label })}>
      <For each={kinds}>
        {(each) => (
          <ToolButton
            label={t(`narrative.kind.${each}`)}
            isPressed={kind() === each}
            onPress={() => props.run(turnInto(each))}
          />
        )}
      </For>
      <span class="tool-gap" />
      <ToolButton
        label={t('narrative.addHeading')}
        onPress={() => props.run((state, dispatch) => addHeadingAtEnd(state, dispatch))}
      />
      <ToolButton label={t('narrative.insertTable')} onPress={() => props.run(insertAfter(newTable()))} />
      <ToolButton label={t('narrative.insertFigure')} onPress={() => files?.click()} />
      <input
        ref={(element) => (files = element)}
        type="file"
        accept="image/png,image/jpeg,image/gif,image/webp"
        class="hidden"
        tabIndex={-1}
        aria-label={t('narrative.insertFigure')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) props.onImage(file);
        }}
      />
      <ToolButton
        label={t('narrative.insertField')}
        keys="Ctrl+;"
        isDisabled={!canField()}
        onPress={props.onField}
      />
      <ToolButton label={t('narrative.renumber')} onPress={() => props.run(renumber)} />
      <Show when={kind() === 'table'}>
        <span class="tool-gap" />
        <For each={tableCommands}>
          {([name, command]) => (
            <ToolButton label={t(`narrative.${name}`)} onPress={() => props.run(command)} />
          )}
        </For>
      </Show>
      {props.children}
    </div>
  );
}

const addHeadingAtEnd: Command = (state, dispatch) =>
  insertAfter(addHeading(state), state.doc.childCount - 1)(state, dispatch);

interface ToolButtonProps {
  readonly label: string;
  readonly keys?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

function ToolButton(props: ToolButtonProps) {
  return (
    <button
      type="button"
      class="tool"
      title={props.keys}
      aria-pressed={props.isPressed}
      disabled={props.isDisabled}
      // The text keeps its caret while its tools are used with the mouse.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onPress()}
    >
      <Show when={props.isPressed}>
        <Icon name="check" />
      </Show>
      {props.label}
    </button>
  );
}
