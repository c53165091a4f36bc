import { createSignal } from 'solid-js';
import { problemBodyOf, type ProblemBody } from '../api/api-problem.ts';

/** Something asked of the service: whether it is under way, and why it was refused. */
export function createAttempt() {
  const [isBusy, setBusy] = createSignal(false);
  const [problem, setProblem] = createSignal<ProblemBody>();
  return {
    isBusy,
    problem,
    clear: () => setProblem(undefined),
    /** Asks; gives the answer, or `undefined` when it was refused. */
    run: async <Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> => {
      setBusy(true);
      setProblem(undefined);
      try {
        return await ask();
      } catch (error) {
        setProblem(problemBodyOf(error));
        return undefined;
      } finally {
        setBusy(false);
      }
    },
  };
}
