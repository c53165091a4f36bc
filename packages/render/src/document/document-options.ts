import type { Language } from '@nianbao/core';
import type { Theme } from '../theme/theme.ts';
import type { FormatOptions } from './format-of.ts';

/** What every document can be told. */
export interface DocumentOptions extends FormatOptions {
  /** `zh` (default): official labels alone. `en`: English beside them. */
  readonly language?: Language | undefined;
  /** Mark as a draft. Unless given, a document with blank cells is one. */
  readonly draft?: boolean | undefined;
  /** The look, and what is filled in; the official one unless given. */
  readonly theme?: Theme | undefined;
}
