/** The state before any character of a word. */
const ROOT = 0;
/** Owner of the places in a table that no edge takes. */
const NOBODY = 0xffff;

/**
 * The tree of a list of words; state 0 is its root. The edges of all states lie in one array, the rows of the states
 * pushed into one another's gaps (Tarjan and Yao, 1979): state s goes on with a unit of class c by the edge
 * e = base of s + c where its owner is s, and nowhere otherwise.
 * With the words of all rules that is some twenty kilobytes, where a full matrix is more than a megabyte. What is
 * looked up together lies together: every array more is one more address that a scan keeps at hand.
 */
export interface WordTable {
  /** Class of every UTF-16 unit; 0 for units that no word has. */
  readonly classes: Uint16Array;
  /** Of state s at 2s its base, and at 2s + 1 the word that ends there plus one, 0 for none. */
  readonly states: Uint16Array;
  /** Of edge e at 2e the state that owns it, and at 2e + 1 the state it leads to. */
  readonly edges: Uint16Array;
}

/** The state that a state goes on to with a unit; the root for none. */
export function nextState({ classes, states, edges }: WordTable, state: number, unit: number): number {
  const edge = 2 * ((states[2 * state] ?? 0) + (classes[unit] ?? 0));
  return edges[edge] === state ? (edges[edge + 1] ?? ROOT) : ROOT;
}

/** Edges of a state, by the class of the unit. */
type Edges = Map<number, number>;

/** @throws Error when the words together have more than 65,534 units. */
export function compileWordTable(words: readonly string[]): WordTable {
  const classes = new Uint16Array(0x10000);
  const classCount = classify(words, classes);
  const { tree, output } = grow(words, classes);
  if (tree.length >= NOBODY) throw new Error(`Too many words to scan for: ${tree.length} states`);
  return { classes, ...place(tree, output, classCount) };
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

function grow(words: readonly string[], classes: Uint16Array): { tree: Edges[]; output: readonly number[] } {
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
  const output = new Array<number>(tree.length).fill(0);
  ends.forEach((state, id) => (output[state] = id + 1));
  return { tree, output };
}

/** Lays the rows into one array, each at the first place where it meets no other. */
function place(
  tree: readonly Edges[],
  output: readonly number[],
  classCount: number,
): Pick<WordTable, 'states' | 'edges'> {
  const states = new Uint16Array(2 * tree.length);
  const taken: number[] = [];
  let last = 0;
  tree.forEach((row, state) => {
    const units = [...row.keys()];
    let at = 0;
    while (units.some((unit) => taken[at + unit] !== undefined)) at++;
    states[2 * state] = at;
    states[2 * state + 1] = output[state] ?? 0;
    for (const unit of units) taken[at + unit] = state;
    last = Math.max(last, at);
  });
  const size = last + classCount;
  if (size > 0xffff) throw new Error(`Too many words to scan for: ${size} edges`);
  const edges = new Uint16Array(2 * size).fill(NOBODY);
  tree.forEach((row, state) => {
    for (const [unit, next] of row) edges.set([state, next], 2 * ((states[2 * state] ?? 0) + unit));
  });
  return { states, edges };
}
