import type { Format } from '@nianbao/core';
import { useQuery, useQueryClient } from '@tanstack/solid-query';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import {
  answerRemark,
  makeRemark,
  remarksQuery,
  resolveRemark,
  type Remark,
  type RemarkPlace,
} from '../api/remark-api.ts';

/** The remarks on the open report, by where they belong, and what can be done with them. */
export interface RemarkIndex {
  /** Unresolved ones first, each group oldest first. */
  readonly all: Accessor<readonly Remark[]>;
  readonly openCount: Accessor<number>;
  /** Unresolved remarks on a cell. */
  readonly ofCell: (index: number) => readonly Remark[];
  /** Unresolved remarks on passages of a field. */
  readonly ofField: (field: string) => readonly Remark[];
  /** Whether the person may make and resolve remarks. */
  readonly mayMake: Accessor<boolean>;
  /** The place of a remark that is being written. */
  readonly place: Accessor<RemarkPlace | undefined>;
  /** Begins a remark on a place; `undefined` gives it up. */
  readonly begin: (place: RemarkPlace | undefined) => void;
  /** @throws ApiProblem as the next two do. */
  readonly make: (text: string) => Promise<void>;
  readonly answer: (remark: string, text: string) => Promise<void>;
  readonly resolve: (remark: string, isResolved: boolean) => Promise<void>;
}

export interface RemarkIndexOptions {
  readonly id: string;
  readonly format: Format;
  readonly mayMake: Accessor<boolean>;
}

const none: readonly Remark[] = [];

export function createRemarkIndex({ id, format, mayMake }: RemarkIndexOptions): RemarkIndex {
  const queries = useQueryClient();
  const remarks = useQuery(() => remarksQuery(id));
  const [place, begin] = createSignal<RemarkPlace>();
  // A page that waits for its remarks would be no page without a connection.
  const known = () => (remarks.isSuccess ? remarks.data : none);
  const all = createMemo(() =>
    known().toSorted((a, b) => Number(a.resolved !== null) - Number(b.resolved !== null)),
  );
  const open = createMemo(() => known().filter(({ resolved }) => resolved === null));
  const byPlace = createMemo(() => groupByPlace(open()));
  const changed = () => queries.invalidateQueries({ queryKey: remarksQuery(id).queryKey });
  return {
    all,
    openCount: () => open().length,
    ofCell: (index) => byPlace().get(format.cells[index]?.id ?? '') ?? none,
    ofField: (field) => byPlace().get(field) ?? none,
    mayMake,
    place,
    begin,
    async make(text) {
      const on = place();
      if (!on) return;
      await makeRemark(id, on, text);
      begin(undefined);
      await changed();
    },
    async answer(remark, text) {
      await answerRemark(id, remark, text);
      await changed();
    },
    async resolve(remark, isResolved) {
      await resolveRemark(id, remark, isResolved);
      await changed();
    },
  };
}

/** By cell id or field name; the two never meet, since the id of a cell has a dot in it. */
function groupByPlace(remarks: readonly Remark[]): ReadonlyMap<string, readonly Remark[]> {
  const groups = new Map<string, Remark[]>();
  for (const remark of remarks) {
    if (remark.place.kind === 'report') continue;
    const key = remark.place.kind === 'cell' ? remark.place.cell : remark.place.field;
    groups.set(key, [...(groups.get(key) ?? []), remark]);
  }
  return groups;
}
