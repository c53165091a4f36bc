import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWordLists, placeWords } from './word-places.ts';
import { WordScanner } from './word-scanner.ts';

const units = ['公', '开', '申', '请'];

test('the places of a list are those where any of its words begins, in order and once each', () => {
  const anyText = fc.string({ unit: fc.constantFrom(...units), maxLength: 30 });
  const word = fc.string({ unit: fc.constantFrom(...units), minLength: 1, maxLength: 4 });
  const anyLists = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(anyLists, anyText, (lists, text) => {
      const compiled = compileWordLists(new WordScanner(['无', ...lists.flat()]), lists);
      const places = placeWords(compiled, compiled.scanner.scan(text));
      lists.forEach((list) => {
        const expected = Array.from(text, (_, at) => at).filter((at) =>
          list.some((each) => text.startsWith(each, at)),
        );
        expect(places[compiled.indexByList.get(list) ?? -1] ?? []).toEqual(expected);
      });
    }),
  );
});
