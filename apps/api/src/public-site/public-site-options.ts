/** What an installation says about its public site. */
export interface PublicSiteOptions {
  /** Scheme and host under which the public reaches it: `https://xxgk.example.gov.cn`. That of the request unless given. */
  readonly origin?: string | undefined;
  /** Name of the site at its head: `青禾县政府信息公开`. That of the documents unless given. */
  readonly name?: string | undefined;
  /** Address of the licence of the open data; `defaultLicence` unless given. */
  readonly licence?: string | undefined;
  /** The pages are written out as files: what needs a server, such as search, is left out. */
  readonly isStatic?: boolean | undefined;
}

/** Free to copy and use, with the source named. */
export const defaultLicence = 'https://creativecommons.org/licenses/by/4.0/';
