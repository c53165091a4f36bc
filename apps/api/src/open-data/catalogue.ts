import { SITE, sitePaths } from '../public-site/site-paths.ts';
import { siteTexts } from '../public-site/site-texts.ts';
import { parquetParts } from './tidy-files.ts';

/** What the catalogue says about itself besides the data. */
export interface CatalogueFacts {
  readonly origin: string;
  readonly place: { readonly id: string; readonly name: string };
  readonly years: readonly { readonly year: number; readonly reports: number }[];
  readonly modified: Date | undefined;
  /** Address of the licence. */
  readonly licence: string;
}

const context = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

const iana = 'https://www.iana.org/assignments/media-types/';

/**
 * The catalogue of a place: a dataset for each year, with its files.
 * @see DCAT 3 (W3C), DCAT-AP 3.0
 */
export function catalogueOf({ origin, place, years, modified, licence }: CatalogueFacts): object {
  const address = `${origin}${sitePaths.catalogue(place.id)}`;
  const publisher = { '@type': 'foaf:Agent', 'foaf:name': place.name };
  const date = modified && { '@type': 'xsd:dateTime', '@value': modified.toISOString() };
  return {
    '@context': context,
    '@id': address,
    '@type': 'dcat:Catalog',
    'dct:title': both(`${place.name}${siteTexts.zh.site}`, `${place.name}: ${siteTexts.en.site}`),
    'dct:description': both(siteTexts.zh.openDataNote, siteTexts.en.openDataNote),
    'dct:publisher': publisher,
    'dct:license': { '@id': licence },
    'dct:language': { '@id': 'http://publications.europa.eu/resource/authority/language/ZHO' },
    'foaf:homepage': { '@id': `${origin}${SITE}/` },
    ...(date ? { 'dct:modified': date } : {}),
    'dcat:dataset': years.map(({ year, reports }) => ({
      '@id': `${origin}${sitePaths.year(place.id, year)}#dataset`,
      '@type': 'dcat:Dataset',
      'dct:title': both(
        `${place.name}${siteTexts.zh.rollupOf(year)}`,
        `${place.name}: ${siteTexts.en.rollupOf(year)}`,
      ),
      'dct:description': both(siteTexts.zh.openDataNote, siteTexts.en.openDataNote),
      'dct:publisher': publisher,
      'dcat:landingPage': { '@id': `${origin}${sitePaths.year(place.id, year)}` },
      'dct:temporal': {
        '@type': 'dct:PeriodOfTime',
        'dcat:startDate': { '@type': 'xsd:date', '@value': `${year}-01-01` },
        'dcat:endDate': { '@type': 'xsd:date', '@value': `${year}-12-31` },
      },
      'dcat:distribution': filesOf(reports).map(({ file, mediaType }) => ({
        '@id': `${origin}${sitePaths.yearFile(place.id, year, file)}`,
        '@type': 'dcat:Distribution',
        'dct:title': file,
        'dct:license': { '@id': licence },
        'dcat:mediaType': { '@id': `${iana}${mediaType}` },
        'dcat:accessURL': { '@id': `${origin}${sitePaths.year(place.id, year)}` },
        'dcat:downloadURL': { '@id': `${origin}${sitePaths.yearFile(place.id, year, file)}` },
      })),
    })),
  };
}

/** The open-data files of a year. */
export function filesOf(reports: number): readonly { readonly file: string; readonly mediaType: string }[] {
  const parts = Array.from({ length: parquetParts(reports) }, (_, at) => ({
    file: at === 0 ? 'reports.parquet' : `reports-${at + 1}.parquet`,
    mediaType: 'application/vnd.apache.parquet',
  }));
  return [
    { file: 'reports.csv', mediaType: 'text/csv' },
    ...parts,
    { file: 'reports.ndjson', mediaType: 'application/x-ndjson' },
  ];
}

function both(zh: string, en: string) {
  return [
    { '@language': 'zh', '@value': zh },
    { '@language': 'en', '@value': en },
  ];
}
