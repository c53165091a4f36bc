/** What an installation says about its public site. */
export interface PublicSiteOptions {
  /** Scheme and host under which the public reaches it: `https://xxgk.example.gov.cn`. That of the request unless given. */
  readonly origin?: string | undefined;
  /** Address of the licence of the open data; `defaultLicence` unless given. */
  readonly licence?: string | undefined;
}

/** Free to copy and use, with the source named. */
export const defaultLicence = 'https://creativecommons.org/licenses/by/4.0/';
