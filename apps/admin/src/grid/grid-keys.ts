/** What the keyboard is doing in a grid: moving about, typing over a cell, or editing inside its text. */
export type GridMode = 'select' | 'type' | 'edit';

/** What a key asks for. */
export type GridCommand =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'edge'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  | { readonly kind: 'enter'; readonly back: boolean }
  | { readonly kind: 'tab'; readonly back: boolean }
  | { readonly kind: 'fillSelection' }
  | { readonly kind: 'edit' }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' }
  | { readonly kind: 'fillDown' }
  | { readonly kind: 'selectAll' }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly keyCode: number;
  readonly isComposing: boolean;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** Key code of a key that an input method has taken; some report it without `isComposing`. */
const TAKEN_BY_INPUT_METHOD = 229;

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * The command of a key as in Excel and WPS, or `undefined` when the key is the browser's or the input method's:
 * Ctrl+Space and Shift+Space switch input methods and stay theirs.
 */
export function commandOfKey(press: KeyPress, mode: GridMode): GridCommand | undefined {
  if (press.isComposing || press.keyCode === TAKEN_BY_INPUT_METHOD || press.altKey) return undefined;
  const control = press.ctrlKey || press.metaKey;
  switch (press.key) {
    case 'Enter':
      return control ? { kind: 'fillSelection' } : { kind: 'enter', back: press.shiftKey };
    case 'Tab':
      return control ? undefined : { kind: 'tab', back: press.shiftKey };
    case 'Escape':
      return { kind: 'cancel' };
    case 'F2':
      return { kind: 'edit' };
  }
  const step = steps[press.key];
  if (step) return mode === 'edit' ? undefined : stepCommand(step, press.shiftKey, control);
  if (mode !== 'select') return undefined;
  return control ? controlCommand(press) : plainCommand(press);
}

function stepCommand([rows, columns]: readonly [number, number], extend: boolean, far: boolean): GridCommand {
  return { kind: far ? 'edge' : 'move', rows, columns, extend };
}

function plainCommand({ key, shiftKey: extend }: KeyPress): GridCommand | undefined {
  if (key === 'Delete') return { kind: 'clear' };
  if (key === 'Home') return { kind: 'edge', rows: 0, columns: -1, extend };
  if (key === 'End') return { kind: 'edge', rows: 0, columns: 1, extend };
  return undefined;
}

function controlCommand({ key, shiftKey }: KeyPress): GridCommand | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'd':
      return { kind: 'fillDown' };
    case 'a':
      return { kind: 'selectAll' };
    case 'home':
      return { kind: 'edge', rows: -1, columns: -1, extend: shiftKey };
    case 'end':
      return { kind: 'edge', rows: 1, columns: 1, extend: shiftKey };
    default:
      return undefined;
  }
}
