import type { NoticeDetail, NoticeKind } from './notice.ts';

/** Something that people and other systems are told of. */
export interface Happening {
  readonly jurisdiction: string;
  readonly kind: NoticeKind;
  /** The agency that it is about. */
  readonly agencyId: string | null;
  /** Who is told: the clerks of the agency, those who review above it, or one person. */
  readonly to: 'agency' | 'office' | { readonly userId: string };
  /** Who did it, and need not be told. */
  readonly by?: string | undefined;
  readonly detail: NoticeDetail;
  /** What is said once only, however often it is told. */
  readonly onceKey?: string | undefined;
}
