import { SITE } from '../site-paths.ts';
import { relativeAddress, staticAddress } from './static-address.ts';

/** Tags and their links. Pages escape `<`, `>` and quotes in texts and values, so that nothing else looks like these. */
const tag = /<[a-z][^<>]*>/gi;
const link = /\b(href|action|content)="([^"]*)"/g;

/** A page of the site with links that hold in the folder: relative within it, whole where they are read elsewhere. */
export function withStaticLinks(page: string, fromFile: string, origin: string): string {
  const mended = (address: string) => {
    if (isOfSite(address)) return relativeAddress(fromFile, address);
    const path = address.startsWith(origin) ? address.slice(origin.length) : '';
    return isOfSite(path) ? `${origin}${staticAddress(path)}` : address;
  };
  return page.replaceAll(tag, (whole) =>
    whole.replaceAll(link, (_, name: string, address: string) => `${name}="${mended(address)}"`),
  );
}

/** The start itself, with or without parameters, or something below it. */
function isOfSite(path: string): boolean {
  return path.startsWith(SITE) && /^(?:[/?]|$)/.test(path.slice(SITE.length));
}
