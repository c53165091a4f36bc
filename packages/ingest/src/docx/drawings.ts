import type { ImageStore } from '../figures/image-store.ts';
import type { SourceFigure, SourceItem } from '../source/source-document.ts';

/** Finds the pictures of a document: their words stand before their reference, both within one drawing. */
export class Drawings {
  private readonly pathOf: ReadonlyMap<string, string>;
  private readonly media: ReadonlyMap<string, Uint8Array>;
  private readonly store: ImageStore;
  private readonly waiting: Omit<SourceFigure, 'place'>[] = [];
  private alt = '';

  constructor(
    pathOf: ReadonlyMap<string, string>,
    media: ReadonlyMap<string, Uint8Array>,
    store: ImageStore,
  ) {
    this.pathOf = pathOf;
    this.media = media;
    this.store = store;
  }

  /** Takes an element of DrawingML or VML. */
  onopentag(name: string, attributes: Readonly<Record<string, string>>): void {
    // VML says in the shape what DrawingML says in its properties.
    if (name === 'wp:docPr') this.alt = attributes['descr'] ?? '';
    else if (name === 'v:shape') this.alt = attributes['alt'] ?? '';
    else if (name === 'a:blip') this.add(attributes['r:embed'] ?? '');
    else if (name === 'v:imagedata') this.add(attributes['r:id'] ?? '');
  }

  /** The pictures since the last call: they stand with the paragraph or table that has just ended. */
  take(place: SourceItem['place']): readonly SourceFigure[] {
    return this.waiting.splice(0).map((figure) => ({ ...figure, place }));
  }

  private add(id: string): void {
    const name = this.pathOf.get(id) ?? '';
    const bytes = this.media.get(name);
    this.waiting.push({
      kind: 'figure',
      image: bytes ? this.store.add(bytes) : null,
      alt: this.alt.trim(),
      name,
    });
    this.alt = '';
  }
}
