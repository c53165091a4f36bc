const utf8 = new TextDecoder('utf-8', { fatal: true });
const chinese = new TextDecoder('gb18030');
/** Bit 11 of the general purpose flags: the name is UTF-8. */
const UTF8_FLAG = 0x800;

/**
 * The name of an entry of a ZIP. Windows in Chinese packs names in GBK and does not say so; many programs write UTF-8
 * without the flag. Text that is valid UTF-8 is hardly ever anything else.
 */
export function entryName(bytes: Uint8Array, flags: number): string {
  const decode = () => {
    try {
      return utf8.decode(bytes);
    } catch (error) {
      if (flags & UTF8_FLAG || !(error instanceof TypeError)) return new TextDecoder().decode(bytes);
      return chinese.decode(bytes);
    }
  };
  return decode().replaceAll('\\', '/').slice(-500);
}

/** What programs leave in archives beside documents. Entries that are left out on purpose, and counted. */
const litter = /(?:^|\/)(?:__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$|~\$)/i;

/** Whether an entry is no document: a folder, or something that a program left there. */
export function isLitter(name: string): boolean {
  return name.endsWith('/') || litter.test(name);
}
