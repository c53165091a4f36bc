import type { Language, LocalText } from '@nianbao/core';
import { makeColors, type Colors } from '../terminal/colors.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command is given: the terminal, and how to word things for whoever is at it. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly colors: { readonly out: Colors; readonly error: Colors };
  /** A text in the language of the person. */
  readonly say: (text: LocalText) => string;
}

export function makeContext(terminal: Terminal, language: Language): Context {
  return { terminal, language, colors: makeColors(terminal), say: (text) => text[language] };
}
