import type { Report } from '@nianbao/core';
import { createEffect, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Answers, Checker, FindingReferences, Subject } from './questions.ts';

interface AnswerOptions<Asked extends Subject> {
  readonly checker: Checker;
  readonly subject: Asked;
  /** Nothing is asked while this is `undefined`. */
  readonly report: Accessor<Report | undefined>;
  readonly references: Accessor<FindingReferences>;
}

/**
 * The latest answer to a question about a report, `undefined` before the first. One question is under way at a
 * time: what changes meanwhile is asked about once, as it stands then, so that fast typing never piles up work.
 */
export function createAnswer<Asked extends Subject>(
  options: AnswerOptions<Asked>,
): Accessor<Answers[Asked] | undefined> {
  const [answer, setAnswer] = createSignal<Answers[Asked]>();
  let isUnderWay = false;
  let waiting: (() => void) | undefined;
  let isOver = false;

  const ask = async (report: Report, references: FindingReferences) => {
    isUnderWay = true;
    try {
      const answered = await options.checker.ask(options.subject, report, references);
      if (!isOver) setAnswer(() => answered);
    } finally {
      isUnderWay = false;
      const next = waiting;
      waiting = undefined;
      if (!isOver) next?.();
    }
  };
  createEffect(
    on([options.report, options.references], ([report, references]) => {
      if (!report) return;
      const begin = () => void ask(report, references);
      if (isUnderWay) waiting = begin;
      else begin();
    }),
  );
  onCleanup(() => (isOver = true));
  return answer;
}
