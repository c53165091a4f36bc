import type { zh } from './zh.ts';

/** The same keys with texts of any wording. */
type Texts<Node> = { readonly [Key in keyof Node]: Node[Key] extends string ? string : Texts<Node[Key]> };

/** What a translation has to say: all that the Chinese interface says. */
export type Translation = Texts<typeof zh>;
