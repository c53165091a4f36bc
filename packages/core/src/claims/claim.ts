import type { LocalText } from '../text/local-text.ts';

/** Something the tables count, as a sum of cells of one format. */
export interface Quantity {
  /** `requests.received`, `requests.outcome.refused`. */
  readonly key: string;
  /** The rule that compares what the text says of it with the tables. */
  readonly rule: string;
  readonly label: LocalText;
  /** Ids of the cells whose sum it is. */
  readonly cells: readonly string[];
  /** Positions of the same cells in the vector. */
  readonly indexes: readonly number[];
  /** Other readings under which a number is right all the same: received with what was carried over. */
  readonly accepts: readonly (readonly number[])[];
}

/** What a number in the prose is a number of. */
export type ClaimKind =
  /** A count: 34件. */
  | 'count'
  /** An amount of money. */
  | 'money'
  /** A share of something: 占30%. */
  | 'share'
  /** A change against last year: 较上年增加5件, 同比增长25%. */
  | 'change';

/** A number that the prose states, with what it speaks of. */
export interface Claim {
  readonly kind: ClaimKind;
  /** Range of the number with its unit in the searchable prose. */
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
  /** What it is said of; `null` where that is not known: the claim is unlinked. */
  readonly quantity: Quantity | null;
  /** The year it is said of: the reporting year, or an earlier one where the text says so. */
  readonly year: number;
  /** Said of a part of the year (上半年, 第一季度): not comparable with the tables. */
  readonly isPartial: boolean;
  /** The cell that a live field prints here: then the link is certain. */
  readonly field?: string | undefined;
  /** For a share: the number it is a share of the total of. For a change: the number that changed. */
  readonly of?: Claim | undefined;
}
