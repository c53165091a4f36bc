import type { Relation } from '../format/format.ts';

/**
 * What the figures of real reports look like, by the keys of rows and columns.
 * It makes generated reports lifelike and nothing depends on it: a key it does not know counts as usual (1).
 */
export const usualShares: Readonly<Record<string, number>> = {
  // Few agencies may make 规章.
  rules: 0,
  normativeDocuments: 0.1,
  repealed: 0.3,
  inForce: 4,
  totalDisclosed: 4,
  change: 0.05,
  coercion: 0.2,
  naturalPersons: 12,
  businesses: 3,
  research: 0.2,
  publicInterest: 0.3,
  legalServices: 0.6,
  carriedOver: 0.8,
  carriedForward: 0.8,
  granted: 14,
  partlyGranted: 2,
  notHeld: 4,
  petitions: 1.5,
  stateSecret: 0.1,
  publicSafety: 0.1,
  confirmation: 0.2,
  publications: 0.2,
  feeNotPaidInTime: 0.1,
  excessive: 0.2,
  upheld: 3,
  corrected: 0.5,
  litigationAfterReconsideration: 0.4,
};

/** How much of an agency's size shows in a table; tables not named here count whole. */
export const tableShares: Readonly<Record<string, number>> = {
  'article20.5': 4,
  'article20.8': 2,
  reviews: 0.03,
};

/** Relations that usually hold in a table although no format says so. They are skipped where a row or column is not there. */
export const usualRelations: Readonly<Record<string, readonly Relation[]>> = {
  'article20.1': [
    { rule: '', along: 'columns', op: 'eq', plus: ['disclosed'], minus: ['made'] },
    {
      rule: '',
      along: 'columns',
      op: 'ge',
      plus: ['totalDisclosed'],
      minus: [],
      previousMinus: ['totalDisclosed'],
    },
  ],
  reviews: [
    ...['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].map((kind) => ({
      rule: '',
      along: 'columns' as const,
      op: 'ge' as const,
      plus: [`${kind}.total`],
      minus: [],
      previousMinus: [`${kind}.pending`],
    })),
    {
      rule: '',
      along: 'columns',
      op: 'ge',
      plus: ['reconsideration.corrected', 'reconsideration.upheld'],
      minus: [
        'litigationAfterReconsideration.upheld',
        'litigationAfterReconsideration.corrected',
        'litigationAfterReconsideration.other',
        'litigationAfterReconsideration.pending',
      ],
    },
  ],
};

/** Columns that count nothing in a row where others together come to zero: decisions are made under items. */
export const usualNeeds: readonly { readonly column: string; readonly of: readonly string[] }[] = [
  { column: 'decisions', of: ['previous', 'change'] },
];
