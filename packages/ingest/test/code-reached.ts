import { Session } from 'node:inspector';

/**
 * Which code a run reaches, by V8's own block coverage. Mutants that reach code which nothing before them reached are
 * worth mutating further; that is what makes fuzzing coverage-guided.
 */
export class CodeReached {
  private readonly session = new Session();
  private readonly known = new Set<string>();
  private readonly own: (url: string) => boolean;

  /** @param own which scripts count, by their address */
  constructor(own: (url: string) => boolean) {
    this.own = own;
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** How many stretches of code the run since the last call reached that no run before did. */
  takeNew(): number {
    const before = this.known.size;
    // The session answers before `post` returns: inspector and code share the thread.
    this.session.post('Profiler.takePreciseCoverage', (error, coverage) => {
      if (error) throw error;
      for (const { url, functions } of coverage.result)
        if (this.own(url))
          for (const { ranges } of functions)
            for (const { count, startOffset, endOffset } of ranges)
              if (count > 0) this.known.add(`${url}:${startOffset}-${endOffset}`);
    });
    return this.known.size - before;
  }

  get size(): number {
    return this.known.size;
  }

  close(): void {
    this.session.post('Profiler.stopPreciseCoverage');
    this.session.disconnect();
  }
}
