/** The state before any character of a word. */
const ROOT = 0;
/** Owner of the places in a table that no edge takes. */
const NOBODY = 0xffff;

/**
 * The tree of a list of words with its suffix links; state 0 is its root. The edges of all states lie in one array,
 * the rows of the states pushed into one another's gaps (Tarjan and Yao, 1979): state s goes on with a unit of class c
 * to `target[base[s] + c]` where `owner[base[s] + c]` is s, and otherwise as its suffix does.
 * With the words of all rules that is some twenty kilobytes, where a full matrix is more than a megabyte.
 */
export interface WordTable {
  /** Class of every UTF-16 unit; 0 for units that no word has. */
  readonly classes: Uint16Array;
  readonly base: Uint16Array;
  readonly owner: Uint16Array;
  readonly target: Uint16Array;
  /** The longest proper suffix of a state that is a state. */
  readonly suffix: Uint16Array;
  /** Word that ends in a state, plus one; 0 for none. */
  readonly output: Uint16Array;
  /** The next shorter state in which a word ends; the root for none. */
  readonly shorter: Uint16Array;
}

/** Edges of a state, by the class of the unit. */
type Edges = Map<number, number>;

/** @throws Error when the words together have more than 65,534 units. */
export function compileWordTable(words: readonly string[]): WordTable {
  const classes = new Uint16Array(0x10000);
  const classCount = classify(words, classes);
  const { tree, output } = grow(words, classes);
  if (tree.length >= NOBODY) throw new Error(`Too many words to scan for: ${tree.length} states`);
  return { classes, ...link(tree, output), ...place(tree, classCount), output };
}

function classify(words: readonly string[], classes: Uint16Array): number {
  let count = 1;
  for (const word of words)
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (classes[unit] === 0) classes[unit] = count++;
    }
  return count;
}

function grow(words: readonly string[], classes: Uint16Array): { tree: Edges[]; output: Uint16Array } {
  const tree: Edges[] = [new Map()];
  const ends = words.map((word) => {
    let state = ROOT;
    for (let at = 0; at < word.length; at++) {
      const unit = classes[word.charCodeAt(at)] ?? 0;
      const next = tree[state]?.get(unit) ?? tree.push(new Map()) - 1;
      tree[state]?.set(unit, next);
      state = next;
    }
    return state;
  });
  const output = new Uint16Array(tree.length);
  ends.forEach((state, id) => (output[state] = id + 1));
  return { tree, output };
}

/** Suffix links, breadth first: the suffix of a state follows from that of the state before it. */
function link(tree: readonly Edges[], output: Uint16Array): Pick<WordTable, 'suffix' | 'shorter'> {
  const suffix = new Uint16Array(tree.length);
  const shorter = new Uint16Array(tree.length);
  const queue: number[] = [ROOT];
  for (const state of queue)
    for (const [unit, next] of tree[state] ?? []) {
      const longest = state === ROOT ? ROOT : goOn(tree, suffix, suffix[state] ?? ROOT, unit);
      suffix[next] = longest;
      shorter[next] = output[longest] === 0 ? (shorter[longest] ?? ROOT) : longest;
      queue.push(next);
    }
  return { suffix, shorter };
}

/** Where a state goes with a unit: by its own edge, or by that of its longest suffix that has one. */
function goOn(tree: readonly Edges[], suffix: Uint16Array, from: number, unit: number): number {
  for (let state = from; ; state = suffix[state] ?? ROOT) {
    const next = tree[state]?.get(unit);
    if (next !== undefined || state === ROOT) return next ?? ROOT;
  }
}

/** Lays the rows into one array, each at the first place where it meets no other. */
function place(tree: readonly Edges[], classCount: number): Pick<WordTable, 'base' | 'owner' | 'target'> {
  const base = new Uint16Array(tree.length);
  const taken: number[] = [];
  tree.forEach((edges, state) => {
    const units = [...edges.keys()];
    let at = 0;
    while (units.some((unit) => taken[at + unit] !== undefined)) at++;
    base[state] = at;
    for (const unit of units) taken[at + unit] = state;
  });
  const size = Math.max(0, ...base) + classCount;
  if (size > 0xffff) throw new Error(`Too many words to scan for: ${size} edges`);
  const owner = new Uint16Array(size).fill(NOBODY);
  const target = new Uint16Array(size);
  tree.forEach((edges, state) => {
    for (const [unit, next] of edges) {
      owner[(base[state] ?? 0) + unit] = state;
      target[(base[state] ?? 0) + unit] = next;
    }
  });
  return { base, owner, target };
}
