import type { Finding } from '@nianbao/core';
import { cleanText } from '../document/clean-text.ts';
import { documentWords } from '../document/document-words.ts';
import { label, type HtmlContext, type NumberedFinding } from './html-context.ts';
import { markup, type Markup } from './markup.ts';

const severities: Readonly<Record<Finding['severity'], { zh: string; en: string }>> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '疑点', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

/** The findings a page is given, each with a DOM id, and by cell. */
export function numberFindings(
  findings: readonly Finding[],
): Pick<HtmlContext, 'findings' | 'findingsByCell'> {
  const numbered = findings.map((finding, index) => ({ finding, id: `finding-${index + 1}` }));
  const findingsByCell = new Map<string, NumberedFinding[]>();
  for (const entry of numbered)
    for (const cell of entry.finding.cells) {
      const known = findingsByCell.get(cell);
      if (known) known.push(entry);
      else findingsByCell.set(cell, [entry]);
    }
  return { findings: numbered, findingsByCell };
}

/** The findings as a list after the report, each naming its cells with links. */
export function findingsMarkup(context: HtmlContext): Markup {
  if (context.findings.length === 0) return markup``;
  const entries = context.findings.map(({ finding, id }) => {
    const severity = severities[finding.severity][context.language];
    const message = cleanText(finding.message[context.language]);
    const cells = finding.cells.map((cell) => markup` <a href="#${cell}">${cell}</a>`);
    return markup`<li id="${id}" class="${finding.severity}"><b>${severity}</b> ${message}${cells}</li>\n`;
  });
  return markup`<section class="findings">
<h2>${label(context, documentWords.findings)}</h2>
<ul>
${entries}</ul>
</section>
`;
}
