import { describe, expect, test } from 'vitest';
import { searchQuery, searchVector } from './search-words.ts';
import { snippetOf } from './snippet.ts';

describe('the words that are searched', () => {
  test('Chinese is kept as pairs of characters with their places, other words whole', () => {
    expect(searchVector('行政许可，行政ABC１２')).toBe("'行政':1,5 '政许':2 '许可':3 'abc12':7");
  });

  test('what is asked for is a phrase, the beginning of a word, or both', () => {
    expect(searchQuery('行政许可')).toBe("('行政' <-> '政许' <-> '许可')");
    expect(searchQuery('许')).toBe("'许':*");
    expect(searchQuery('许可 Abc')).toBe("('许可') & 'abc':*");
    expect(searchQuery(`' | ! :* \\`)).toBeUndefined();
  });

  test('a snippet shows where the words stand', () => {
    const text = `${'前'.repeat(100)}行政许可决定${'后'.repeat(100)}`;
    const snippet = snippetOf(text, ['行政许可']);
    expect(snippet.find(({ isHit }) => isHit)?.text).toBe('行政许可');
    expect(snippet.map((piece) => piece.text).join('').length).toBeLessThan(120);
    expect(snippetOf('没有', ['行政'])).toEqual([{ text: '没有', isHit: false }]);
  });
});
