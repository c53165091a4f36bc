import type { Block, NarrativeField, PlacedClaim } from '@nianbao/core';
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import type { Workspace } from '../../report/workspace.ts';
import { blocksOfDocument } from '../document/blocks-of-document.ts';
import { documentOfBlocks } from '../document/document-of-blocks.ts';
import { replaceDifference } from '../document/replace-difference.ts';
import { placeOfPosition, positionOfPlace, type TextPlace } from '../document/text-position.ts';
import { changeTag } from '../editing/change-tag.ts';
import { typingKeys } from '../editing/typing-keys.ts';
import { cleanHtml } from '../paste/clean-html.ts';
import { sliceOfText, textOfSlice, tidyPasted } from '../paste/tidy-pasted.ts';
import { marksPlugin, structurePlugin } from './marks.ts';
import { nodeViews, type NodeViewOptions } from './node-views.ts';

export interface NarrativeViewOptions extends NodeViewOptions {
  readonly field: NarrativeField;
  readonly label: string;
  readonly placeholder: string;
  readonly workspace: Workspace;
  /** After every change of the text or the caret. */
  readonly onState: (state: EditorState) => void;
  readonly onPoint: (claim: PlacedClaim | undefined) => void;
  readonly onPasteImage: (file: File) => void;
  readonly keys: Readonly<Record<string, Command>>;
}

/** A narrative field in the editor: the report store keeps the blocks and the steps of undo, the editor the caret. */
export interface NarrativeView {
  readonly view: EditorView;
  /** Takes in blocks that changed elsewhere: undo, a fix, a merge, a live field that prints a new number. */
  readonly show: (blocks: readonly Block[]) => void;
  readonly goTo: (place: TextPlace | undefined) => void;
  readonly destroy: () => void;
}

/** A composition that ended is in the document a moment later. */
const SETTLED = 60;

export function createNarrativeView(place: HTMLElement, options: NarrativeViewOptions): NarrativeView {
  const { field, workspace } = options;
  const { store } = workspace;
  let shown = store.field(field);
  /** Where the text was last changed from elsewhere. */
  let changedAt: number | undefined;
  let isPending = false;

  const emit = (before: EditorState) => {
    isPending = false;
    const blocks = blocksOfDocument(view.state.doc);
    if (isSame(blocks, shown)) return;
    shown = blocks;
    store.edit({ fields: { [field]: blocks } }, changeTag(field, before.doc, view.state.doc));
  };
  let beforeComposition: EditorState | undefined;
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc: documentOfBlocks(shown), plugins: pluginsOf(options) }),
    attributes: {
      class: 'narrative-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      lang: 'zh-CN',
      spellcheck: 'false',
    },
    editable: () => !workspace.isReadOnly(),
    nodeViews: nodeViews(options),
    transformPastedHTML: cleanHtml,
    transformPasted: (slice) => tidyPasted(slice, store.format, store.committed()),
    clipboardTextParser: sliceOfText,
    clipboardTextSerializer: textOfSlice,
    handlePaste: (_, event) => pasteImage(event, options.onPasteImage),
    handleDOMEvents: {
      compositionstart: () => {
        beforeComposition ??= view.state;
        return false;
      },
      // Words that an input method is still making up are nobody's text yet.
      compositionend: () => {
        setTimeout(() => {
          if (isPending && !view.isDestroyed && !view.composing) emit(beforeComposition ?? view.state);
          if (!view.composing) beforeComposition = undefined;
        }, SETTLED);
        return false;
      },
      mouseover: (over, event) => pointAt(over, event, options),
      mouseleave: () => {
        options.onPoint(undefined);
        return false;
      },
    },
    dispatchTransaction(transaction) {
      const before = view.state;
      view.updateState(before.apply(transaction));
      if (transaction.docChanged && transaction.getMeta('shown') === undefined) {
        if (view.composing) isPending = true;
        else emit(before);
      }
      options.onState(view.state);
    },
  });

  return {
    view,
    show(blocks) {
      if (blocks === shown || isSame(blocks, shown)) return;
      shown = blocks;
      const transaction = replaceDifference(view.state, documentOfBlocks(blocks));
      if (!transaction) return;
      changedAt = transaction.mapping.maps[0] && endOfChange(transaction.mapping.maps[0]);
      view.dispatch(transaction.setMeta('shown', true));
    },
    goTo(wanted) {
      const { doc } = view.state;
      const at = wanted
        ? positionOfPlace(doc, wanted)
        : Math.min(changedAt ?? doc.content.size, doc.content.size);
      const selection = TextSelection.near(doc.resolve(at), -1);
      view.dispatch(view.state.tr.setSelection(selection).scrollIntoView());
      view.focus();
    },
    destroy: () => view.destroy(),
  };
}

function pluginsOf({ workspace, placeholder, keys }: NarrativeViewOptions) {
  const undo =
    (redo: boolean): Command =>
    () => {
      workspace.undo(redo);
      return true;
    };
  return [
    keymap({ 'Mod-z': undo(false), 'Mod-y': undo(true), 'Mod-Shift-z': undo(true), ...keys }),
    keymap({ ...typingKeys }),
    keymap(baseKeymap),
    tableEditing(),
    marksPlugin(),
    structurePlugin(placeholder),
  ];
}

function isSame(one: readonly Block[], other: readonly Block[]): boolean {
  return one.length === other.length && one.every((block, at) => block === other[at]);
}

function endOfChange(map: {
  forEach: (each: (a: number, b: number, c: number, to: number) => void) => void;
}): number | undefined {
  let end: number | undefined;
  map.forEach((_from, _to, _start, to) => {
    end = to;
  });
  return end;
}

function pasteImage(event: ClipboardEvent, take: (file: File) => void): boolean {
  const data = event.clipboardData;
  // Word offers a picture of the words beside them: only what comes with no text is a picture.
  if (!data || data.types.includes('text/plain') || data.types.includes('text/html')) return false;
  const file = [...data.files].find(({ type }) => type.startsWith('image/'));
  if (!file) return false;
  take(file);
  return true;
}

function pointAt(
  view: EditorView,
  event: Event,
  { workspace, field, onPoint }: NarrativeViewOptions,
): boolean {
  const words = event.target instanceof Element ? event.target.closest('.claim, .live-field') : null;
  onPoint(words ? claimAt(workspace, field, view.state, view.posAtDOM(words, 0)) : undefined);
  return false;
}

/** The claim that a position lies in. */
export function claimAt(
  { claims }: Workspace,
  field: NarrativeField,
  state: EditorState,
  position: number,
): PlacedClaim | undefined {
  const { block, offset } = placeOfPosition(state.doc.resolve(position));
  return claims.ofField(field).find(({ place }) => {
    if (place.block !== block || place.start === undefined || place.end === undefined) return false;
    return place.start <= offset && offset < Math.max(place.end, place.start + 1);
  });
}
