import { posix } from 'node:path';
import type { Language } from '@nianbao/core';
import { SITE } from '../site-paths.ts';

/** The one parameter of an address that names a page of its own: files have no parameters. */
const ENGLISH = '?lang=en';

/**
 * The file that answers an address of the site, below the folder and percent-encoded like the address:
 * `/public/qinghe/` → `public/qinghe/index.html`, in English `public/qinghe/index.en.html`.
 */
export function fileOfAddress(path: string, language: Language): string {
  const bare = path === SITE ? `${SITE}/` : path;
  const file = bare.endsWith('/') ? `${bare}index.html` : bare;
  return (language === 'en' ? file.replace(/\.html$/, '.en.html') : file).slice(1);
}

/** An address of the site as the folder has it: that of a directory or a file, without parameters. */
export function staticAddress(address: string): string {
  if (address.endsWith(ENGLISH)) return `/${fileOfAddress(address.slice(0, -ENGLISH.length), 'en')}`;
  return address === SITE ? `${SITE}/` : address;
}

/** How a file of the folder points at an address of it, wherever the folder stands. */
export function relativeAddress(fromFile: string, address: string): string {
  const to = staticAddress(address);
  const relative = posix.relative(posix.dirname(`/${fromFile}`), to);
  if (!to.endsWith('/')) return relative;
  return relative === '' ? './' : `${relative}/`;
}

/**
 * The name on disk of a percent-encoded file.
 * @throws Error when a part of it would lead out of the folder.
 */
export function diskName(file: string): string {
  const parts = file.split('/').map((part) => decodeURIComponent(part));
  const wrong = parts.find((part) => part === '.' || part === '..' || /[/\\\0]/.test(part));
  if (wrong !== undefined) throw new Error(`"${file}" is no name for a file`);
  return parts.join('/');
}
