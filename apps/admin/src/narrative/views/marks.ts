import type { Finding, PlacedClaim } from '@nianbao/core';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { speaksOf } from '../../claims/claim-index.ts';
import { tableOf } from '../document/schema.ts';
import { blockStart, positionOfPlace } from '../document/text-position.ts';

/** What is to be seen on the text beside its words. */
export interface Marks {
  /** Findings on each block, worst first. */
  readonly findings: readonly (readonly Finding[])[];
  readonly claims: readonly PlacedClaim[];
  /** The cell of the tables that is looked at. */
  readonly looked: number | undefined;
  /** The notes on the findings of a block, to stand below it; the same list gives the same element. */
  readonly noteOf: (findings: readonly Finding[]) => HTMLElement;
}

const key = new PluginKey<DecorationSet>('marks');

/** Keeps marks at their words while the text changes, until the next reading of it brings new ones. */
export function marksPlugin(): Plugin<DecorationSet> {
  return new Plugin({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, set) {
        const marks = transaction.getMeta(key) as Marks | undefined;
        return marks ? makeMarks(transaction.doc, marks) : set.map(transaction.mapping, transaction.doc);
      },
    },
    props: { decorations: (state) => key.getState(state) },
  });
}

export function setMarks(state: EditorState, marks: Marks): Transaction {
  return state.tr.setMeta(key, marks).setMeta('addToHistory', false);
}

function makeMarks(document: Node, { findings, claims, looked, noteOf }: Marks): DecorationSet {
  const marks: Decoration[] = [];
  for (const claim of claims) {
    const state = speaksOf(claim, looked) ? 'is-lit' : claim.quantity === null ? 'is-unlinked' : '';
    marks.push(...stretch(document, claim.place, { class: `claim ${state}` }));
  }
  findings.forEach((found, block) => {
    const [worst] = found;
    const node = document.maybeChild(block);
    if (!worst || !node) return;
    const start = blockStart(document, block);
    marks.push(Decoration.node(start, start + node.nodeSize, { 'data-severity': worst.severity }));
    for (const { place, severity } of found)
      if (place) marks.push(...stretch(document, place, { class: 'found', 'data-severity': severity }));
    marks.push(
      Decoration.widget(start + node.nodeSize, () => noteOf(found), {
        side: -1,
        key: found.map(({ rule, message }) => rule + message.zh).join('|'),
        stopEvent: () => true,
        ignoreSelection: true,
      }),
    );
  });
  return DecorationSet.create(document, marks);
}

type Passage = NonNullable<Finding['place']>;

function stretch(document: Node, place: Passage, attributes: Record<string, string>): Decoration[] {
  const { block, start, end } = place;
  if (block === undefined || start === undefined || end === undefined || end <= start) return [];
  const from = positionOfPlace(document, { block, offset: start });
  const to = positionOfPlace(document, { block, offset: end });
  return to > from ? [Decoration.inline(from, to, attributes)] : [];
}

/** Heads of tables, and the words that an empty field shows; they follow from the document alone. */
export function structurePlugin(placeholder: string): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc }) => {
        const marks: Decoration[] = [];
        doc.forEach((node, at) => {
          if (node.type.name === 'table') marks.push(...headsOf(node, at));
        });
        const [only] = doc.children;
        if (doc.childCount === 1 && only?.type.name === 'paragraph' && only.childCount === 0)
          marks.push(
            Decoration.node(0, only.nodeSize, { class: 'is-empty', 'data-placeholder': placeholder }),
          );
        return DecorationSet.create(doc, marks);
      },
    },
  });
}

function headsOf(table: Node, at: number): Decoration[] {
  const marks: Decoration[] = [];
  table.forEach((row, rowAt, index) => {
    if (index >= tableOf(table.attrs).headRows) return;
    const start = at + 1 + rowAt;
    marks.push(Decoration.node(start, start + row.nodeSize, { class: 'is-head' }));
  });
  return marks;
}
