import type { ReportDocument } from '../document/report-document.ts';
import { markup, scriptJson, type Markup } from './markup.ts';

/** What machines read from the page: schema.org metadata, and the report itself or what else the page is. */
export function machineDataMarkup(document: ReportDocument): Markup {
  const { id, mediaType, value } = document.data;
  return markup`<script type="application/ld+json">${scriptJson(structuredData(document))}</script>
<script type="${mediaType}" id="${id}">${scriptJson(value)}</script>
`;
}

/** @see https://schema.org/Report */
function structuredData(document: ReportDocument): Record<string, unknown> {
  const agency = { '@type': 'GovernmentOrganization', name: document.agency };
  return {
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: document.title,
    inLanguage: 'zh-CN',
    author: agency,
    publisher: agency,
    temporalCoverage: `${document.year}-01-01/${document.year}-12-31`,
    about: document.subject.zh,
    ...(document.signature.isoDate === null ? {} : { dateCreated: document.signature.isoDate }),
    creativeWorkStatus: document.isDraft ? 'Draft' : 'Final',
    conditionsOfAccess: 'public',
    isBasedOn: {
      '@type': 'Legislation',
      name: document.source.title.zh,
      legislationIdentifier: document.source.number,
    },
  };
}
