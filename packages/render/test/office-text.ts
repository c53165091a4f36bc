import { strFromU8, unzipSync } from 'fflate';

/** A part of an Office file as text. */
export function partOf(bytes: Uint8Array, path: string): string {
  const part = unzipSync(bytes)[path];
  if (!part) throw new Error(`The file has no part "${path}"`);
  return strFromU8(part);
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** What stands in the text elements of an XML part, in order. */
export function xmlText(xml: string): string {
  const text = xml.replace(/<[^>]*>/g, '');
  return text.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => entities[entity] ?? entity);
}

/** Whether every tag is closed in its turn and no ampersand or angle bracket stands alone. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  const rest = xml.replace(/<(\/?)([\w:]+)(?:\s+[\w:-]+="[^"<]*")*\s*(\/?)>/g, (_, close, name, self) => {
    if (close === '/') return open.pop() === name ? '' : '<';
    if (self !== '/') open.push(String(name));
    return '';
  });
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|#39);)/.test(rest);
}
