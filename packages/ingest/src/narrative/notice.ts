import type { SourceItem } from '../source/source-document.ts';
import { simplifiedText } from '../text/label-text.ts';
import { tidySpacing } from '../text/tidy-spacing.ts';

/** What it must be about to be taken for a report by whoever sent it. */
const topic = /关于.*(?:信息公开|政务公开|年度报告|年报)/u;
/** Kinds of official documents that are about something and no report of it. */
const ending = /(?:通知|通报|公告|通告|意见|方案|函|办法|公示)(?:[（(][^）)]*[）)])?$/u;
const MAX_TITLE = 80;
/** A title stands among the first lines, below the furniture of a page. */
const LOOKED_AT = 200;

/** The title of a notice or other official document that is no report, in one line or two; `null` when there is none. */
export function noticeTitleIn(items: readonly SourceItem[]): string | null {
  const lines = items
    .slice(0, LOOKED_AT)
    .flatMap((item) => (item.kind === 'line' ? [tidySpacing(item.text)] : []));
  const at = lines.findIndex((_, index) => isNotice(lines[index] ?? '') || isNotice(pair(lines, index)));
  if (at < 0) return null;
  return isNotice(lines[at] ?? '') ? (lines[at] ?? null) : pair(lines, at);
}

function pair(lines: readonly string[], at: number): string {
  return (lines[at] ?? '') + (lines[at + 1] ?? '');
}

function isNotice(line: string): boolean {
  const plain = simplifiedText(line);
  return line.length <= MAX_TITLE && topic.test(plain) && ending.test(plain) && !/[。；：]/u.test(line);
}
