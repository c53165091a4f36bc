/** The languages every message exists in. `zh` is what clerks read, `en` stands beside it. */
export type Language = 'zh' | 'en';

/** One text in every language of the system. */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}
