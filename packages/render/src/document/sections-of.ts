import {
  deriveLayout,
  type CellVector,
  type Format,
  type LocalText,
  type NarrativeSection,
  type Section,
  type TableSection,
} from '@nianbao/core';
import type { CellAnnotation } from './cell-annotation.ts';
import type { Passage } from './passage.ts';
import type { DocumentSection } from './report-document.ts';
import { tablesOf } from './tables-of.ts';

/** What fills the sections of a format. */
export interface SectionContents {
  readonly vector: CellVector;
  readonly annotations?: ReadonlyMap<string, CellAnnotation> | undefined;
  readonly passagesOf: (section: NarrativeSection) => readonly Passage[];
  readonly remarksOf?: ((section: TableSection) => readonly Passage[]) | undefined;
  /** The official heading unless given. */
  readonly headingOf?: ((section: Section) => LocalText) | undefined;
}

/** The sections of a format, filled. */
export function sectionsOf(format: Format, contents: SectionContents): readonly DocumentSection[] {
  const headingOf = contents.headingOf ?? officialHeading;
  return format.definition.sections.map((section): DocumentSection => {
    const { key } = section;
    const heading = headingOf(section);
    if (section.kind === 'narrative')
      return { kind: 'narrative', key, heading, passages: contents.passagesOf(section) };
    const grid = deriveLayout(format).get(key);
    if (!grid) throw new Error(`Format "${format.id}" has no layout for section "${key}"`);
    const tables = tablesOf(format, contents.vector, grid, section.heading, contents.annotations);
    return { kind: 'tables', key, heading, tables, remarks: contents.remarksOf?.(section) ?? [] };
  });
}

/** 一、总体情况 */
export function officialHeading({ ordinal, heading }: Section): LocalText {
  return { zh: `${ordinal}、${heading.zh}`, en: heading.en };
}
