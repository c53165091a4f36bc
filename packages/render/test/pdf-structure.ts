import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** A header cell or a cell of a table, as a reader of the structure finds it. */
export interface TaggedCell {
  readonly type: string;
  readonly id: string | undefined;
  readonly scope: string | undefined;
  readonly headers: readonly string[];
}

type PdfValue = string | number | boolean | null | readonly PdfValue[] | { readonly [key: string]: PdfValue };

/** Every cell of every table in reading order, and the ids that the tree of ids leads to a cell by. */
export async function taggedCells(
  path: string,
): Promise<{ readonly cells: readonly TaggedCell[]; readonly ids: ReadonlyMap<string, string> }> {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=none', path];
  const { stdout } = await promisify(execFile)('qpdf', options, { maxBuffer: 2 ** 28 });
  // qpdf puts its version before the objects.
  const [, objects] = (JSON.parse(stdout) as { qpdf: [unknown, Record<string, { value?: PdfValue }>] }).qpdf;
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    typeof value === 'string' && value.endsWith(' 0 R') ? objects[`obj:${value}`]?.value : value;
  const entry = (value: PdfValue | undefined, key: string) => {
    const held = resolve(value);
    return isDictionary(held) ? held[key] : undefined;
  };
  const catalogue = entry(objects['trailer']?.value, '/Root');
  const root = entry(catalogue, '/StructTreeRoot');
  const cells: TaggedCell[] = [];
  const walk = (element: PdfValue | undefined) => {
    const type = entry(element, '/S');
    if (type === '/TH' || type === '/TD') cells.push(cellOf(element, type.slice(1)));
    const kids = resolve(entry(element, '/K'));
    if (Array.isArray(kids)) kids.forEach(walk);
  };
  const cellOf = (element: PdfValue | undefined, type: string): TaggedCell => {
    const attributes = resolve(entry(element, '/A'));
    const table = (Array.isArray(attributes) ? attributes : []).find(
      (each) => entry(each, '/O') === '/Table',
    );
    const headers = entry(table, '/Headers');
    return {
      type,
      id: text(entry(element, '/ID')),
      scope: text(entry(table, '/Scope')),
      headers: Array.isArray(headers) ? headers.map((id) => text(id) ?? '') : [],
    };
  };
  walk(root);
  const names = entry(entry(root, '/IDTree'), '/Names');
  const list = Array.isArray(names) ? names : [];
  const ids = list.flatMap((id, at): [string, string][] =>
    at % 2 === 0 ? [[text(id) ?? '', text(entry(list[at + 1], '/ID')) ?? '']] : [],
  );
  return { cells, ids: new Map(ids) };
}

function isDictionary(value: PdfValue | undefined): value is { readonly [key: string]: PdfValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** qpdf writes `u:` before texts and `/` before names. */
function text(value: PdfValue | undefined): string | undefined {
  return typeof value === 'string' ? value.replace(/^(?:u:|b:|\/)/, '') : undefined;
}
