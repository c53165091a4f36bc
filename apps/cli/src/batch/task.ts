import type { Language, Problem, Report } from '@nianbao/core';
import type { Document } from '../document/document.ts';
import type { ThreadSource } from '../document/read-document.ts';
import type { Tally } from '../findings/tally.ts';

/** What is to be made of each document of a run. */
export type Need =
  /** The document itself. */
  | { readonly kind: 'document' }
  | {
      readonly kind: 'read';
      readonly evidence: boolean;
      /** `report`: the report alone, for people; `record`: one JSON object, on one line or several. */
      readonly shape: 'report' | 'record' | 'prettyRecord';
    }
  | {
      readonly kind: 'check';
      readonly today: string;
      /** Last year's reports are to be had by asking. */
      readonly hasPrevious: boolean;
      readonly shape: 'text' | 'record' | 'sarif';
    };

/** How texts for people are worded. */
export interface Wording {
  readonly language: Language;
  readonly colors: { readonly out: boolean; readonly error: boolean };
}

/** A document to work on in a thread. */
export interface Task {
  readonly source: ThreadSource;
  readonly need: Need;
  readonly wording: Wording;
  /** Identifies what records of this run are made with. */
  readonly run: string;
}

/** What a run counts of a document. */
export interface Outcome {
  readonly file: string;
  readonly status: 'fine' | 'findings' | 'unusable';
  readonly problems: readonly { readonly code: string; readonly severity: Problem['severity'] }[];
  /** How many failing findings each rule has. */
  readonly rules: Readonly<Record<string, number>>;
  readonly tally: Tally | null;
}

/** What a task gives: texts rather than objects, which pass between threads at the cost of a copy. */
export interface TaskResult {
  readonly outcome: Outcome;
  /** For standard output, or the file of results. */
  readonly text: string;
  /** For standard error. */
  readonly notes: string;
  /** For needs of kind `document`. */
  readonly document?: Document | undefined;
  /** Ends the run. */
  readonly stop?: Problem | undefined;
}

/** What a task asks for: last year's report of an agency. */
export interface PreviousQuestion {
  readonly agency: string;
  readonly year: number;
}

export interface PreviousAnswer {
  readonly report: Report | undefined;
  readonly problems: readonly Problem[];
  /** Nothing sensible can be checked: the run ends with this. */
  readonly stop?: Problem | undefined;
}
