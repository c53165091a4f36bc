import type { Format } from '../format/define-format.ts';

/** Makes something of a format once; a check of ten thousand reports should not find the same cells ten thousand times. */
export function perFormat<T>(make: (format: Format) => T): (format: Format) => T {
  const known = new WeakMap<Format, { readonly made: T }>();
  return (format) => {
    let entry = known.get(format);
    if (!entry) known.set(format, (entry = { made: make(format) }));
    return entry.made;
  };
}
