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
