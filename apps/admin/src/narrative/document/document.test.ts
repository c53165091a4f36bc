import type { Block } from '@nianbao/core';
import { blockText } from '@nianbao/core';
import * as fc from 'fast-check';
import { EditorState } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { blocksOfDocument } from './blocks-of-document.ts';
import { documentOfBlocks } from './document-of-blocks.ts';
import { replaceDifference } from './replace-difference.ts';
import { placeOfPosition, positionOfPlace } from './text-position.ts';

const cell = 'requests.received.naturalPersons';
const text = fc.string({ maxLength: 12, unit: fc.constantFrom('公', '开', '3', '，', '。', '𠮷', 'a', ' ') });

/** Text with figures of tables in it. */
const live = fc
  .array(fc.record({ before: text, printed: fc.nat({ max: 9999 }).map(String) }), { maxLength: 3 })
  .chain((parts) =>
    text.map((tail) => {
      let whole = '';
      const fields = parts.map(({ before, printed }) => {
        whole += before;
        const at = whole.length;
        whole += printed;
        return { at, length: printed.length, cell };
      });
      whole += tail;
      return fields.length === 0 ? { text: whole } : { text: whole, fields };
    }),
  );

const paragraph = live.map((each): Block => ({ kind: 'paragraph', ...each }));
const heading = fc
  .record({ text, level: fc.integer({ min: 1, max: 4 }), numbering: fc.constantFrom('', '（一）', '1.') })
  .map((each): Block => ({ kind: 'heading', ...each }));
const list = fc.array(live, { minLength: 1, maxLength: 4 }).map((texts): Block => {
  const fields = texts.flatMap(({ fields: own = [] }, item) => own.map((field) => ({ item, ...field })));
  const items = texts.map((each) => each.text);
  const block = { kind: 'list', ordered: true, items } as const;
  return fields.length === 0 ? block : { ...block, fields };
});
const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([rows, columns]) =>
    fc
      .array(fc.array(text, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
      .map((cells): Block => ({ kind: 'table', headRows: 1, caption: '表', rows: cells })),
  );
const figure = fc.constant<Block>({ kind: 'figure', image: 'ab'.repeat(32), alt: '图示', caption: '图1' });
const anyBlock = fc.oneof(paragraph, heading, list, table, figure);
/** One empty paragraph is how an editor shows that there is nothing. */
const isNothing = (blocks: readonly Block[]) =>
  blocks.length === 1 && blocks[0]?.kind === 'paragraph' && blocks[0].text === '';
const anyBlocks = fc.array(anyBlock, { maxLength: 6 }).filter((blocks) => !isNothing(blocks));

test('blocks become a document and come back as they were', () => {
  fc.assert(
    fc.property(anyBlocks, (blocks) => {
      const document = documentOfBlocks(blocks);
      document.check();
      expect(blocksOfDocument(document)).toEqual(blocks);
    }),
  );
});

test('what does not change is the same block', () => {
  const blocks: Block[] = [
    { kind: 'paragraph', text: '甲' },
    { kind: 'paragraph', text: '乙' },
  ];
  const state = EditorState.create({ doc: documentOfBlocks(blocks) });
  const first = blocksOfDocument(state.doc);
  const typed = state.apply(state.tr.insertText('丙', 5));
  const second = blocksOfDocument(typed.doc);
  expect(second).toEqual([blocks[0], { kind: 'paragraph', text: '乙丙' }]);
  expect(second[0]).toBe(first[0]);
});

test('every place in the text has a position, and the position leads back', () => {
  fc.assert(
    fc.property(anyBlocks, fc.nat({ max: 5 }), fc.nat({ max: 60 }), (blocks, index, wanted) => {
      const block = blocks[index];
      fc.pre(block !== undefined && block.kind !== 'figure');
      const document = documentOfBlocks(blocks);
      const offset = Math.min(wanted, blockText(block).length);
      const place = placeOfPosition(document.resolve(positionOfPlace(document, { block: index, offset })));
      expect(place.block).toBe(index);
      // Within a figure of a table there is no place: it is one unit, and its end stands for it.
      const inside = 'fields' in block && block.fields !== undefined;
      if (inside) expect(place.offset).toBeGreaterThanOrEqual(offset);
      else expect(place.offset).toBe(offset);
    }),
  );
});

test('one document is made of another by replacing what differs', () => {
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (before, after) => {
      const state = EditorState.create({ doc: documentOfBlocks(before) });
      const step = replaceDifference(state, documentOfBlocks(after));
      const changed = step ? state.apply(step).doc : state.doc;
      expect(blocksOfDocument(changed)).toEqual(after);
    }),
  );
});
