import type { AnyReport, ReportDocument } from '../document/report-document.ts';
import { markup, scriptJson, type Markup } from './markup.ts';

/** Media type of report JSON where it stands inside a page. */
export const REPORT_JSON_TYPE = 'application/vnd.nianbao.report+json';

/** What machines read from the page: schema.org metadata, and the report itself. */
export function machineDataMarkup(document: ReportDocument, report: AnyReport): Markup {
  return markup`<script type="application/ld+json">${scriptJson(structuredData(document, report))}</script>
<script type="${REPORT_JSON_TYPE}" id="report-json">${scriptJson(report)}</script>
`;
}

/** @see https://schema.org/Report */
function structuredData(document: ReportDocument, report: AnyReport): Record<string, unknown> {
  const agency = { '@type': 'GovernmentOrganization', name: document.agency };
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: document.title,
    inLanguage: 'zh-CN',
    author: agency,
    publisher: agency,
    temporalCoverage: `${document.year}-01-01/${document.year}-12-31`,
    ...(report.signature.date === null ? {} : { dateCreated: report.signature.date }),
    creativeWorkStatus: document.isDraft ? 'Draft' : 'Final',
    conditionsOfAccess: 'public',
    isBasedOn: {
      '@type': 'Legislation',
      name: document.source.title.zh,
      legislationIdentifier: document.source.number,
    },
  };
}
