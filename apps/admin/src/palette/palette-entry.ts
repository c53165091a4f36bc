import type { IconName } from '../controls/icon.tsx';

/** Something that can be gone to or done. */
export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  readonly run: () => void;
}

export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
