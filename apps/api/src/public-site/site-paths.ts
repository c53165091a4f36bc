/** Where the public site stands. */
export const SITE = '/public';

/** The address of a page, by what it shows. Addresses of reports never change. */
export const sitePaths = {
  home: () => SITE,
  style: () => `${SITE}/style.css`,
  sitemap: () => `${SITE}/sitemap.xml`,
  place: (place: string) => `${SITE}/${part(place)}/`,
  feed: (place: string) => `${SITE}/${part(place)}/feed.xml`,
  catalogue: (place: string) => `${SITE}/${part(place)}/catalogue.jsonld`,
  search: (place: string) => `${SITE}/${part(place)}/search`,
  year: (place: string, year: number) => `${SITE}/${part(place)}/years/${year}/`,
  yearFile: (place: string, year: number, file: string) => `${SITE}/${part(place)}/years/${year}/${file}`,
  agency: (place: string, agency: string) => `${SITE}/${part(place)}/agencies/${part(agency)}/`,
  report: (place: string, agency: string, year: number) =>
    `${SITE}/${part(place)}/agencies/${part(agency)}/${year}/`,
  reportFile: (place: string, agency: string, year: number, file: string) =>
    `${SITE}/${part(place)}/agencies/${part(agency)}/${year}/${file}`,
} as const;

function part(id: string): string {
  return encodeURIComponent(id);
}
