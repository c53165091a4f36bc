import { isUtf8 } from 'node:buffer';

/** The name of a file as text. Bytes of names that are not UTF-8 stand as `\xE9`, so that two files keep two names. */
export function nameOfBytes(name: Buffer): string {
  if (isUtf8(name)) return name.toString('utf8');
  return [...name].map((byte) => (byte < 0x80 ? String.fromCharCode(byte) : escaped(byte))).join('');
}

/**
 * Text that is safe on a terminal: names of files and passages of documents may hold control characters, which could
 * move the cursor, forge lines or worse. Line breaks and colours stay.
 */
export function withoutControls(text: string): string {
  return text.replaceAll(
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    /\u001b(?!\[[\d;]*m)|[\u0000-\u0009\u000b-\u001a\u001c-\u001f\u007f-\u009f]/g,
    (found) => escaped(found.charCodeAt(0)),
  );
}

/** A file's name within a line of text: one line, whatever the name. */
export function fileNameText(name: string): string {
  return withoutControls(name.replaceAll('\n', '\\n').replaceAll('\u001b', '\\x1B'));
}

function escaped(code: number): string {
  return `\\x${code.toString(16).toUpperCase().padStart(2, '0')}`;
}
