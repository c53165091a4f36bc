import type { Report, LocalText } from '@nianbao/core';
import { createContext, createMemo, createSignal, useContext, type Accessor } from 'solid-js';
import { createClaimIndex, type ClaimIndex } from '../claims/claim-index.ts';
import type { Checker } from '../checking/questions.ts';
import type { EvidenceIndex } from '../evidence/evidence-index.ts';
import { createErrorLocation, type ErrorLocation } from '../findings/error-location.ts';
import { createFindingIndex, type FindingIndex } from '../findings/finding-index.ts';
import { createLastYear, type LastYear } from '../grid/last-year.ts';
import type { RemarkIndex } from '../remarks/remark-index.ts';
import type { FieldName, ReportStore } from './report-store.ts';

/** What stands beside the report; on a phone instead of it. */
export type Panel = 'findings' | 'remarks' | 'review' | 'preview' | 'history' | 'evidence';

/** A place in the report that the eye and the keyboard can be led to. */
export type Target =
  | { readonly kind: 'cell'; readonly index: number }
  | {
      readonly kind: 'field';
      readonly field: FieldName;
      readonly block?: number | undefined;
      readonly start?: number | undefined;
      readonly end?: number | undefined;
    };

/** A short message to the person: said aloud to a screen reader, shown for a while. */
export interface Notice {
  readonly text: LocalText;
  readonly details?: readonly LocalText[];
  readonly tone: 'plain' | 'bad';
}

/** What all parts of the report page share. */
export interface Workspace {
  readonly store: ReportStore;
  readonly findings: FindingIndex;
  readonly location: ErrorLocation;
  readonly evidence: EvidenceIndex;
  readonly remarks: RemarkIndex;
  readonly lastYear: LastYear;
  /** What the text says in numbers, and of which cells. */
  readonly claims: ClaimIndex;
  /** Keeps a picture for the figures of this report. @throws ApiProblem when it is no picture or too large. */
  readonly keepImage: (file: File) => Promise<{ readonly hash: string }>;
  readonly imageAddress: (image: string) => string;
  readonly isReadOnly: Accessor<boolean>;
  /** The person's name, as it is written under a reason. */
  readonly author: Accessor<string>;
  readonly panel: Accessor<Panel | undefined>;
  readonly openPanel: (panel: Panel | undefined) => void;
  /** Where the keyboard should go; each call to `goTo` is a new target, even to the same place. */
  readonly target: Accessor<Target | undefined>;
  readonly goTo: (target: Target) => void;
  readonly undo: (redo: boolean) => void;
  readonly notify: (notice: Notice) => void;
}

export interface WorkspaceOptions {
  readonly store: ReportStore;
  readonly checker: Checker;
  readonly evidence: EvidenceIndex;
  readonly remarks: RemarkIndex;
  readonly previous: Accessor<Report | undefined>;
  readonly isReadOnly: Accessor<boolean>;
  readonly author: Accessor<string>;
  readonly panel: Accessor<Panel | undefined>;
  readonly openPanel: (panel: Panel | undefined) => void;
  readonly notify: (notice: Notice) => void;
  readonly keepImage: Workspace['keepImage'];
  readonly imageAddress: Workspace['imageAddress'];
}

export function createWorkspace(options: WorkspaceOptions): Workspace {
  const { store, checker } = options;
  const [target, setTarget] = createSignal<Target | undefined>(undefined, { equals: false });
  const today = new Date().toISOString().slice(0, 10);
  const references = createMemo(() => ({ previous: options.previous(), today }));
  const findings = createFindingIndex(store, references, checker);
  return {
    ...options,
    findings,
    location: createErrorLocation(store, findings, references, checker),
    lastYear: createLastYear(store, options.previous()),
    claims: createClaimIndex(store, references, checker),
    target,
    goTo: setTarget,
    undo(redo) {
      if (options.isReadOnly()) return;
      const place = redo ? store.redo() : store.undo();
      if (!place) return;
      setTarget(
        'cell' in place ? { kind: 'cell', index: place.cell } : { kind: 'field', field: place.field },
      );
    },
  };
}

export const WorkspaceContext = createContext<Workspace>();

/** @throws Error outside a report page. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('No report is open here');
  return workspace;
}
