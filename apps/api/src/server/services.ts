import type { Logger } from 'pino';
import type { OpenDatabase } from '../database/database.ts';
import type { Documents } from '../documents/documents.ts';
import type { Identity } from '../identity/identity.ts';
import type { SingleSignOn } from '../identity/single-sign-on/make-single-sign-on.ts';
import type { SignInThrottle } from '../identity/sign-in-throttle.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Notices } from '../notices/make-notices.ts';
import type { PublicSiteOptions } from '../public-site/public-site-options.ts';
import type { RequestObserver } from '../observability/request-observer.ts';
import type { ReportWrites } from '../reports/save-report.ts';

/** What the routes work with. */
export interface Services {
  readonly database: OpenDatabase;
  readonly writes: ReportWrites;
  readonly identity: Identity;
  /** Sign-in by a provider, where one is set up. */
  readonly singleSignOn?: SingleSignOn | undefined;
  readonly throttle: SignInThrottle;
  readonly documents: Documents;
  readonly jobs: Jobs;
  readonly notices: Notices;
  /** Whether e-mail is set up. */
  readonly hasMail: boolean;
  /** Whether webhooks may lead into private networks. */
  readonly allowPrivateWebhooks: boolean;
  readonly publicSite?: PublicSiteOptions | undefined;
  /** Who looks on while requests are answered. */
  readonly observers?: readonly RequestObserver[] | undefined;
  /** The moment of a request; tests set it. */
  readonly now: () => Date;
  readonly logger: Logger;
}
