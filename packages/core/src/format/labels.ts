import { isGroup, type TreeNode } from './format.ts';
import type { Format } from './define-format.ts';
import { normalizeLabel } from '../text/normalize-label.ts';

export type LabelRole = 'banner' | 'row' | 'column' | 'section' | 'part';

/** One wording and what it stands for. */
export interface LabelEntry {
  readonly role: LabelRole;
  /** Section key, or table id. */
  readonly owner: string;
  /** Dotted path of the row or column within its table; for a group without a key, that of the group above it. */
  readonly path: string;
  readonly isGroup: boolean;
  /** Wording as given in the format. */
  readonly text: string;
  readonly normalized: string;
  readonly official: boolean;
}

const indexes = new WeakMap<Format, readonly LabelEntry[]>();

/** Every label of a format with its variants, for recognising rows, columns and headings in documents. */
export function deriveLabels(format: Format): readonly LabelEntry[] {
  const known = indexes.get(format);
  if (known) return known;
  const entries: LabelEntry[] = [];
  const add = (entry: Omit<LabelEntry, 'normalized' | 'official' | 'text'>, texts: readonly string[]) => {
    texts.forEach((text, position) =>
      entries.push({ ...entry, text, normalized: normalizeLabel(text), official: position === 0 }),
    );
  };
  for (const section of format.definition.sections) {
    const owner = section.key;
    add({ role: 'section', owner, path: '', isGroup: false }, [
      section.heading.zh,
      ...(section.aliases ?? []),
    ]);
    if (section.kind === 'narrative') {
      for (const part of section.parts ?? [])
        add({ role: 'part', owner, path: part.key, isGroup: false }, [
          part.heading.zh,
          ...(part.aliases ?? []),
        ]);
    }
  }
  for (const { table } of format.tables) {
    const owner = table.id;
    if (table.banner) add({ role: 'banner', owner, path: '', isGroup: true }, [table.banner.zh]);
    const walk = (nodes: readonly TreeNode[], role: 'row' | 'column', above: readonly string[]) => {
      for (const node of nodes) {
        const keys = node.key === undefined ? above : [...above, node.key];
        add({ role, owner, path: keys.join('.'), isGroup: isGroup(node) }, [
          node.label,
          ...(node.aliases ?? []),
        ]);
        if (isGroup(node)) walk(node.children, role, keys);
      }
    };
    walk(table.columns, 'column', []);
    if (table.rows) walk(table.rows, 'row', []);
  }
  indexes.set(format, entries);
  return entries;
}
