/** Text that is HTML already. Only `markup` and `trustedMarkup` make it, so nothing reaches a page unescaped by oversight. */
export class Markup {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

type Part = Markup | string | number | null | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Markup from a template: strings are escaped for text and for quoted attributes, `null` and `undefined` are left out.
 * Attributes must be quoted in the template.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let source = strings[0] ?? '';
  parts.forEach((part, position) => {
    source += sourceOf(part) + (strings[position + 1] ?? '');
  });
  return new Markup(source);
}

function sourceOf(part: Part): string {
  if (part === null || part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escapeText(String(part));
}

export function escapeText(text: string): string {
  // Most strings have nothing to escape, and a search is much cheaper than a replacement.
  return text.search(/[&<>"']/) < 0
    ? text
    : text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Markup written in this package: stylesheets and JSON whose `<` is escaped. Never the report's text. */
export function trustedMarkup(source: string): Markup {
  return new Markup(source);
}

/** JSON that can stand in a script element: no `<` to close it with, and no line separators. */
export function scriptJson(value: unknown): Markup {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new Markup(json);
}
