import type { Format } from '../format/define-format.ts';
import type { LocalText } from '../text/local-text.ts';
import type { CueDefinition } from './cues.ts';

/** Where the results of requests stand in the tables. */
const outcomes = 'requests.outcome.';

/** Other words for outcomes than the rows' own. */
const outcomeWords: Readonly<Record<string, readonly string[]>> = {
  'outcome.granted': ['同意公开', '全部公开', '全部予以公开'],
  'outcome.partlyGranted': ['部分予以公开', '予以部分公开'],
  'outcome.refused': ['不予以公开', '不同意公开'],
  'outcome.unableToProvide': ['无法予以提供'],
  'outcome.notProcessed': ['不予以处理'],
  'outcome.otherwiseHandled': ['其它处理'],
};

interface Node {
  readonly label: LocalText;
  readonly words: readonly string[];
  readonly cells: string[];
}

/** A cue for every row and every group of rows among the results of section three, by the words of their labels. */
export function outcomeCues(format: Format): CueDefinition[] {
  const nodes = new Map<string, Node>();
  for (const cell of format.cells) {
    if (!cell.id.startsWith(outcomes) || cell.column !== 'total') continue;
    const segments = cell.row.split('.');
    // From below the outermost heading down to the row itself.
    for (let depth = 2; depth <= segments.length; depth++) {
      const path = segments.slice(0, depth).join('.');
      const node = cell.rowNodes[depth - 1];
      if (!node || path === 'outcome.total') continue;
      const known = nodes.get(path) ?? nodeOf(path, node.label, node.en);
      known.cells.push(cell.id);
      nodes.set(path, known);
    }
  }
  return [...nodes].map(([path, { label, words, cells }]) => ({
    key: `requests.${path}`,
    rule: 'text.outcomes',
    label,
    cells,
    words,
    context: 'requests',
    rank: 3,
  }));
}

function nodeOf(path: string, label: string, en: string): Node {
  const own = labelWords(label);
  return {
    label: { zh: own, en: en.replace(/^(?:\(\d+\)|\d+\.) /, '').toLowerCase() },
    // 其他 by itself can stand for anything.
    words: [own, ...(outcomeWords[path] ?? [])].filter((word) => word.length > 2),
    cells: [],
  };
}

/** The words of a label: without its number and its remark in brackets. */
function labelWords(label: string): string {
  return label
    .replace(/^(?:（[一二三四五六七八九十]+）|\d+[.．、]|[一二三四五六七八九十]+、)/, '')
    .replace(/（[^）]*）$/, '')
    .trim();
}
