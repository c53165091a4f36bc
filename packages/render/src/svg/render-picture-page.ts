import { documentOf } from '../document/document-of.ts';
import { chartsOf } from '../document/charts-of.ts';
import type { Bar, ChartSection } from '../document/chart.ts';
import { documentWords } from '../document/document-words.ts';
import { languageTag } from '../document/language-tag.ts';
import type { AnyReport } from '../document/report-document.ts';
import { markup, trustedMarkup, type Markup } from '../html/markup.ts';
import { pageMarkup } from '../html/page-markup.ts';
import type { Language } from '@nianbao/core';
import { renderSvg, type SvgOptions } from './render-svg.ts';

const styles = `
body { margin: 0; background: #e9e9e6; color: #1a1a1a; font: 1rem/1.6 "Noto Sans SC", "Microsoft YaHei", "PingFang SC", SimHei, sans-serif; }
main { max-width: 60rem; margin: 0 auto; background: #fff; padding: 1rem; }
h1 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.picture { overflow-x: auto; }
.picture svg { display: block; width: 100%; min-width: 44rem; height: auto; }
h2 { font-size: 1.1rem; }
summary { cursor: pointer; padding: .5rem 0; }
table { border-collapse: collapse; margin: .5rem 0 1.5rem; width: 100%; }
caption { text-align: left; font-weight: 700; padding: .3rem 0; }
th, td { border: 1px solid #999; padding: .2rem .5rem; text-align: left; font-weight: 400; }
td { text-align: right; font-variant-numeric: tabular-nums; }
@page { size: A4; margin: 12mm; }
@media print { body { background: none; } .picture svg { min-width: 0; } details { display: none; } }
`;

/**
 * The one-page picture of a report (图解) as a self-contained page: the picture, and its numbers as tables for those
 * who do not see it; it prints on one sheet of A4.
 * @throws RenderError when the report's format is unknown
 */
export function renderPicturePage(report: AnyReport, options: SvgOptions = {}): string {
  const document = documentOf(report, options);
  const { language } = document;
  const sections = chartsOf(report, options.history ?? [], options.formats);
  return pageMarkup(
    document,
    styles,
    markup`<h1>${document.title}</h1>
<section class="picture" lang="${languageTag[language]}" aria-label="${documentWords.picture[language]}" tabindex="0">
${trustedMarkup(renderSvg(report, options))}</section>
<details lang="${languageTag[language]}">
<summary>${documentWords.numbers[language]}</summary>
${sections.map((section) => sectionTables(section, language))}</details>
`,
  );
}

function sectionTables({ heading, figures, charts }: ChartSection, language: Language): Markup {
  const tables = [
    ...(figures.length > 0 ? [barTable(heading[language], figures, language)] : []),
    ...charts.map(({ title, bars }) => barTable(title[language], bars, language)),
  ];
  return markup`<h2>${heading[language]}</h2>\n${tables}`;
}

function barTable(caption: string, bars: readonly Bar[], language: Language): Markup {
  const rows = bars.map(
    ({ label, printed }) =>
      markup`<tr><th scope="row">${label[language]}</th><td>${printed || documentWords.blankCell[language]}</td></tr>\n`,
  );
  return markup`<table>\n<caption>${caption}</caption>\n<tbody>\n${rows}</tbody>\n</table>\n`;
}
