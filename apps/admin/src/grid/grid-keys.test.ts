import { expect, test } from 'vitest';
import { commandOfKey, type KeyPress } from './grid-keys.ts';

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    keyCode: 0,
    isComposing: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  };
}

test('keys of an input method never move or commit', () => {
  for (const key of ['Enter', 'Tab', 'ArrowDown', 'Escape', 'Delete']) {
    expect(commandOfKey(press(key, { isComposing: true }), 'type')).toBeUndefined();
    expect(commandOfKey(press(key, { keyCode: 229 }), 'select')).toBeUndefined();
  }
});

test('Ctrl+Space and Shift+Space stay with the input method', () => {
  expect(commandOfKey(press(' ', { ctrlKey: true }), 'select')).toBeUndefined();
  expect(commandOfKey(press(' ', { shiftKey: true }), 'select')).toBeUndefined();
});

test('arrows move while selecting and while typing over, and stay in the text after F2', () => {
  expect(commandOfKey(press('ArrowLeft'), 'select')).toMatchObject({ kind: 'move', columns: -1 });
  expect(commandOfKey(press('ArrowLeft'), 'type')).toMatchObject({ kind: 'move', columns: -1 });
  expect(commandOfKey(press('ArrowLeft'), 'edit')).toBeUndefined();
  expect(commandOfKey(press('ArrowDown', { shiftKey: true }), 'select')).toMatchObject({ extend: true });
  expect(commandOfKey(press('ArrowDown', { ctrlKey: true }), 'select')).toMatchObject({ kind: 'edge' });
});

test('undo and redo have their three usual keys, and belong to the text while editing', () => {
  expect(commandOfKey(press('z', { ctrlKey: true }), 'select')).toEqual({ kind: 'undo' });
  expect(commandOfKey(press('Z', { metaKey: true, shiftKey: true }), 'select')).toEqual({ kind: 'redo' });
  expect(commandOfKey(press('y', { ctrlKey: true }), 'select')).toEqual({ kind: 'redo' });
  expect(commandOfKey(press('z', { ctrlKey: true }), 'edit')).toBeUndefined();
});

test('plain characters are for the input', () => {
  expect(commandOfKey(press('5'), 'select')).toBeUndefined();
  expect(commandOfKey(press('Delete'), 'edit')).toBeUndefined();
});
