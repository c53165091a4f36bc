import type { Language, LocalText } from '@nianbao/core';
import type { Wording } from '../batch/task.ts';
import { makeColors, wantedColors, type Colors } from '../terminal/colors.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What every command is given: the terminal, and how to word things for whoever is at it. */
export interface Context {
  readonly terminal: Terminal;
  readonly language: Language;
  readonly colors: { readonly out: Colors; readonly error: Colors };
  /** The same for threads. */
  readonly wording: Wording;
  /** A text in the language of the person. */
  readonly say: (text: LocalText) => string;
}

export function makeContext(terminal: Terminal, language: Language): Context {
  const wanted = wantedColors(terminal);
  return {
    terminal,
    language,
    colors: { out: makeColors(wanted.out), error: makeColors(wanted.error) },
    wording: { language, colors: wanted },
    say: (text) => text[language],
  };
}
