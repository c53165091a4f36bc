import type { Finding, Language, LocalText, Problem } from '@nianbao/core';
import type { Theme } from '../theme/theme.ts';
import { markup, type Markup } from './markup.ts';

/** What the parts of a page need to know about the whole. */
export interface HtmlContext {
  readonly language: Language;
  readonly isDraft: boolean;
  readonly theme: Theme;
  /** Bytes of images by their SHA-256. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** Takes images that are not at hand, or are none. */
  readonly onProblem: (problem: Problem) => void;
  /** Findings by the cell they are about. */
  readonly findingsByCell: ReadonlyMap<string, readonly NumberedFinding[]>;
  readonly findings: readonly NumberedFinding[];
}

export interface NumberedFinding {
  readonly finding: Finding;
  /** `finding-1`: the DOM id of its entry. */
  readonly id: string;
}

/** The official wording, with the English beside it where the page has English. */
export function label(context: HtmlContext, text: LocalText): Markup {
  const isEnglish = context.language === 'en' && text.en !== '' && text.en !== text.zh;
  return markup`${text.zh}${isEnglish ? markup` <span class="en" lang="en">${text.en}</span>` : null}`;
}

/** A DOM id for a label of the layout: `requests/row/received` → `head-requests--row--received`. */
export function headId(id: string): string {
  return `head-${id.replaceAll('/', '--').replaceAll('.', '-')}`;
}
