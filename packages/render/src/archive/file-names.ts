// What file systems refuse in names: separators, wildcards, controls, and marks that turn text around.
const refused = /[\\:*?"<>|\p{Cc}\p{Bidi_Control}\p{Surrogate}]/gu;
// Names that Windows keeps for devices.
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
/** Bytes of UTF-8 that a file system takes for a name, with room for a number and an extension. */
const MAX_BYTES = 200;

/**
 * Names files so that every system can unpack them: no way out of the folder, nothing that is refused, no two the same,
 * also where capitals do not count.
 */
export function fileNames(): (wanted: string, extension: string) => string {
  const taken = new Set<string>();
  return (wanted, extension) => {
    const base = safePath(wanted);
    let name = `${base}${extension}`;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base} (${number})${extension}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function safePath(wanted: string): string {
  const folders = wanted.split('/').map(safeName);
  return folders.filter((name) => name !== '').join('/') || '_';
}

function safeName(wanted: string): string {
  const plain = wanted
    .normalize('NFC')
    .replace(refused, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const short = cut(plain);
  return reserved.test(short) ? `_${short}` : short;
}

function cut(name: string): string {
  let length = 0;
  let kept = '';
  for (const character of name) {
    length += Buffer.byteLength(character);
    if (length > MAX_BYTES) break;
    kept += character;
  }
  return kept.trimEnd();
}
