// JavaScript, like the worker that runs it: Node 20 does not run TypeScript in a worker.

/**
 * @typedef {object} TableCell What the template sets in a cell, or the words of a cell of somebody's own table.
 * @property {string} [kind] `rowHead` is a head of its row.
 * @property {number} [rowspan]
 * @property {{ zh: string }} [label]
 *
 * @typedef {{ body: readonly TableCell[] }} SetTable
 * @typedef {{ kind: string, body?: readonly TableCell[] }} SetPassage
 * @typedef {{ tables?: readonly SetTable[], passages: readonly SetPassage[] }} SetPart
 * @typedef {{ preamble: readonly SetPassage[], sections: readonly SetPart[], annexes: readonly SetPart[] }} SetData
 */

/** @type {(number: string) => RegExp} */
const entry = (name) => new RegExp(`^ {2}/${name} (.*)$`, 'm');
const TYPE = entry('S');
const KIDS = entry('K');

/**
 * A PDF whose row heads are header cells: `TH` with scope and id, named in the headers of every number of their row.
 * Typst tags the heads of columns and keeps those of rows behind a switch that its binding for Node cannot turn. Nothing
 * else of the file changes; it is written anew with its objects in the same order, so that the same document gives the
 * same bytes.
 * @param {Uint8Array} bytes as Typst writes them: objects in clear text, a cross-reference table
 * @param {SetData} data what the template was given
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {Error} when the tables of the file are not those of the data
 * @see ISO 14289-1, 7.5; ISO 32000-1, 14.8.5.7
 */
export function withRowHeads(bytes, data) {
  const file = new PdfObjects(bytes);
  const tables = [...tablesOf(file)];
  const wanted = tablesIn(data);
  if (tables.length !== wanted.length)
    throw new Error(`The file has ${tables.length} tables, the document ${wanted.length}`);
  /** @type {Map<number, string>} */
  const changed = new Map();
  /** @type {[id: string, object: number][]} */
  const ids = [];
  tables.forEach((rows, index) => markTable(file, rows, wanted[index] ?? [], { changed, ids }));
  if (ids.length === 0) return new Uint8Array(bytes);
  changed.set(file.treeRoot, withIds(file.textOf(file.treeRoot), ids));
  return file.rewritten(changed);
}

/** @type {(data: SetData) => readonly (readonly TableCell[])[]} */
function tablesIn({ preamble, sections, annexes }) {
  /** @type {(passages: readonly SetPassage[]) => readonly (readonly TableCell[])[]} */
  const own = (passages) =>
    passages.flatMap(({ kind, body }) => (kind === 'table' && body !== undefined ? [body] : []));
  return [
    ...own(preamble),
    ...[...sections, ...annexes].flatMap(({ tables = [], passages }) => [
      ...tables.map(({ body }) => body),
      ...own(passages),
    ]),
  ];
}

/**
 * For each table the rows of its body, each the numbers of its cells' objects.
 * @type {(file: PdfObjects) => Generator<readonly (readonly number[])[]>}
 */
function* tablesOf(file) {
  /** @type {number[]} */
  const open = [file.treeRoot];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    const text = file.textOf(object);
    if (typeOf(text) === 'Table') yield rowsOf(file, text);
    else open.push(...kidsOf(text).toReversed());
  }
}

/** @type {(file: PdfObjects, table: string) => readonly (readonly number[])[]} */
function rowsOf(file, table) {
  return kidsOf(table).flatMap((kid) => {
    const text = file.textOf(kid);
    if (typeOf(text) === 'TBody') return rowsOf(file, text);
    return typeOf(text) === 'TR' ? [kidsOf(text)] : [];
  });
}

/** @type {(text: string) => string | undefined} */
function typeOf(text) {
  return TYPE.exec(text)?.[1]?.slice(1);
}

/** Objects among the kids; marked content is a number without `R`. @type {(text: string) => number[]} */
function kidsOf(text) {
  return [...(KIDS.exec(text)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number));
}

/**
 * @param {PdfObjects} file
 * @param {readonly (readonly number[])[]} rows
 * @param {readonly TableCell[]} cells
 * @param {{ changed: Map<number, string>, ids: [string, number][] }} result
 */
function markTable(file, rows, cells, { changed, ids }) {
  let at = 0;
  /** @type {{ id: string, rows: number }[]} */
  let heads = [];
  for (const row of rows) {
    for (const object of row) {
      const cell = cells[at++];
      const text = file.textOf(object);
      if (cell?.kind === 'rowHead' && cell.label?.zh !== '') {
        const id = `R${object}`;
        changed.set(object, asHead(text, id, heads));
        ids.push([id, object]);
        heads.push({ id, rows: cell.rowspan ?? 1 });
      } else if (heads.length > 0) changed.set(object, withHeaders(text, heads));
    }
    heads = heads.map(({ id, rows: left }) => ({ id, rows: left - 1 })).filter(({ rows: left }) => left > 0);
  }
  if (at !== cells.length)
    throw new Error(`A table of the file has ${at} cells, of the document ${cells.length}`);
}

/** @type {(text: string, id: string, heads: readonly { id: string }[]) => string} */
function asHead(text, id, heads) {
  return withHeaders(text, heads)
    .replace('/S /TD\n', '/S /TH\n')
    .replace(/^ {2}\/P (.*)$/m, `  /P $1\n  /ID (${id})`)
    .replace('/O /Table\n', '/O /Table\n    /Scope /Row\n');
}

/** @type {(text: string, heads: readonly { id: string }[]) => string} */
function withHeaders(text, heads) {
  const more = heads.map(({ id }) => `(${id})`).join(' ');
  return more === ''
    ? text
    : text.replace(/\/Headers \[(.*)\]/, (_, known) => `/Headers [${`${known} ${more}`.trim()}]`);
}

/** The names of a tree are in the order of their bytes. @type {(root: string, ids: readonly [string, number][]) => string} */
function withIds(root, ids) {
  return root.replace(/\/Names \[(.*)\]/, (_, known) => {
    const names = [...String(known).matchAll(/\((\w+)\) (\d+) 0 R/g)].map(([, id, object]) => [id, object]);
    const all = [...names, ...ids].toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
    return `/Names [${all.map(([id, object]) => `(${id}) ${object} 0 R`).join(' ')}]`;
  });
}

/** The objects of a file with a cross-reference table, by their numbers. A byte of the file is a character of its text. */
class PdfObjects {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.text = this.buffer.toString('latin1');
    this.table = Number(/startxref\n(\d+)\n/.exec(this.text.slice(-64))?.[1]);
    const table = this.text.slice(this.table);
    const head = /^xref\n0 (\d+)\n/.exec(table);
    if (!head) throw new Error('The file has no cross-reference table');
    this.trailer = table.slice(table.indexOf('trailer'), table.indexOf('startxref'));
    /** Where each object begins; the first is none. @type {number[]} */
    this.offsets = Array.from({ length: Number(head[1]) }, (_, number) =>
      Number(table.slice(head[0].length + number * 20, head[0].length + number * 20 + 10)),
    );
    this.order = this.offsets.map((_, number) => number).slice(1);
    this.order.sort((one, other) => this.offsetOf(one) - this.offsetOf(other));
    /** @type {number[]} */
    this.ends = [];
    this.order.forEach((number, index) => {
      this.ends[number] = this.offsetOf(this.order[index + 1] ?? -1);
    });
    const catalogue = this.textOf(Number(/\/Root (\d+) 0 R/.exec(this.trailer)?.[1]));
    this.treeRoot = Number(/\/StructTreeRoot (\d+) 0 R/.exec(catalogue)?.[1]);
  }

  /** @param {number} number */
  offsetOf(number) {
    return this.offsets[number] ?? this.table;
  }

  /** @param {number} number */
  endOf(number) {
    return this.ends[number] ?? this.table;
  }

  /** @param {number} number */
  textOf(number) {
    return this.text.slice(this.offsetOf(number), this.endOf(number));
  }

  /** The file with other texts for some of its objects. @param {ReadonlyMap<number, string>} changed */
  rewritten(changed) {
    const lines = ['0000000000 65535 f\r\n'];
    let moved = 0;
    for (const number of this.order) {
      lines[number] = `${String(this.offsetOf(number) + moved).padStart(10, '0')} 00000 n\r\n`;
      const text = changed.get(number);
      if (text !== undefined) moved += text.length - (this.endOf(number) - this.offsetOf(number));
    }
    const table = this.table + moved;
    const tail = `xref\n0 ${this.offsets.length}\n${lines.join('')}${this.trailer}startxref\n${table}\n%%EOF`;
    const bytes = new Uint8Array(table + tail.length);
    const written = Buffer.from(bytes.buffer);
    // Up to where the old file is copied, and the new one written.
    let from = 0;
    let to = 0;
    for (const number of this.order) {
      const text = changed.get(number);
      if (text === undefined) continue;
      to += this.buffer.copy(written, to, from, this.offsetOf(number));
      to += written.write(text, to, 'latin1');
      from = this.endOf(number);
    }
    to += this.buffer.copy(written, to, from, this.table);
    written.write(tail, to, 'latin1');
    return bytes;
  }
}
