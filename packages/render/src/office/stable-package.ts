import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** ZIP knows no dates before; the hour is local time there, so that every zone writes the same bytes. */
const NO_TIME = new Date(1980, 0, 1);

/**
 * An Office file without the moment it was written: entries without time, and `created` and `modified` of its properties
 * set to the date of the document. The same report gives the same bytes, and a file tells nobody when it was downloaded.
 * @see ISO/IEC 29500-2 (Open Packaging Conventions), core properties
 */
export function stablePackage(bytes: Uint8Array, date: Date): Uint8Array {
  const parts = unzipSync(bytes);
  const properties = parts['docProps/core.xml'];
  if (properties) parts['docProps/core.xml'] = strToU8(dated(strFromU8(properties), date));
  return zipSync(parts, { mtime: NO_TIME });
}

function dated(xml: string, date: Date): string {
  return xml.replace(
    /(<dcterms:(created|modified)\b[^>]*>)[^<]*(?=<\/dcterms:\2>)/g,
    `$1${date.toISOString().replace(/\.\d+Z$/, 'Z')}`,
  );
}
