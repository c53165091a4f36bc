/** Media types of the pictures that are kept: what every browser and word processor shows. */
export type ImageType = 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp';

const ascii = (text: string) => Array.from(text, (char) => char.charCodeAt(0));

const signatures: readonly {
  readonly type: ImageType;
  readonly bytes: readonly number[];
  readonly at: number;
}[] = [
  { type: 'image/png', bytes: [0x89, ...ascii('PNG\r\n'), 0x1a, 0x0a], at: 0 },
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff], at: 0 },
  { type: 'image/gif', bytes: ascii('GIF8'), at: 0 },
  { type: 'image/webp', bytes: ascii('WEBP'), at: 8 },
];

/** The type of a picture by its first bytes, whatever it is called; `null` when it is none that is kept. */
export function imageTypeOf(bytes: Uint8Array): ImageType | null {
  const found = signatures.find(({ bytes: magic, at }) =>
    magic.every((byte, index) => bytes[at + index] === byte),
  );
  return found?.type ?? null;
}
