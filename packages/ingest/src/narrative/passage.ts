import type { SourcePlace } from '@nianbao/core';

/** A paragraph or heading line of the narrative, joined from the lines it was broken into. */
export interface Passage {
  readonly text: string;
  readonly place: SourcePlace;
  /** As it stands in the document, lines parted by `\n`. */
  readonly source: string;
  /** It is an item of a list. */
  readonly list?: 'ordered' | 'unordered' | undefined;
}
