import { createSignal } from 'solid-js';
import type { Column } from './column.ts';

/** The columns that a table shows, as somebody last chose them in this browser. */
export function createShownColumns<Row>(name: string, columns: readonly Column<Row>[]) {
  const key = `nianbao.columns.${name}`;
  const usual = columns.filter(({ isExtra }) => isExtra !== true).map(({ id }) => id);
  const [shown, setShown] = createSignal<ReadonlySet<string>>(new Set(remembered(key) ?? usual));
  return {
    shown,
    toggle: (column: string, isShown: boolean) => {
      const next = new Set(shown());
      if (isShown) next.add(column);
      else next.delete(column);
      localStorage.setItem(key, [...next].join(' '));
      setShown(next);
    },
  };
}

function remembered(key: string): readonly string[] | undefined {
  return localStorage.getItem(key)?.split(' ').filter(Boolean);
}
