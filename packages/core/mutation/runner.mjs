import { createRequire } from 'node:module';
import { join } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { bundleTests } from './test-world.mjs';

/** The same random reports for every mutant, and for every run of the whole. */
const seed = 20;

/**
 * Runs tests for Stryker inside one process. Its runner for Vitest loads every module anew through a server for each mutant,
 * seconds of work where the tests asked take milliseconds.
 */
class BundleTestRunner {
  static inject = tokens(commonTokens.options);
  #makeWorld;
  #files;
  #only;
  /** What each test took in the dry run: the quick ones get the first chance to kill. */
  #times = new Map();

  constructor(options) {
    this.#files = options.bundle.tests;
    this.#only = new RegExp(options.bundle.only, 'u');
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const folder = process.cwd();
    createRequire(join(folder, 'package.json'))('fast-check').configureGlobal({ seed });
    const makeWorld = await bundleTests(folder, this.#files);
    this.#makeWorld = () => makeWorld().filter(({ id }) => this.#only.test(id));
  }

  /** Each test gets a new world, so that what is computed once and kept counts as covered by every test that needs it. */
  async dryRun() {
    const space = strykerSpace({ activeMutant: undefined, hitCount: undefined, hitLimit: undefined });
    const results = [];
    const ids = this.#makeWorld().map(({ id }) => id);
    for (const [at, id] of ids.entries()) {
      space.currentTestId = undefined;
      const test = this.#makeWorld()[at];
      space.currentTestId = id;
      const result = await resultOf(test);
      space.currentTestId = undefined;
      this.#times.set(id, result.timeSpentMs);
      results.push(result);
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: space.mutantCoverage };
  }

  /** A new world for each mutant; one that is evaluated with the modules is active from the start. */
  async mutantRun({ activeMutant, hitLimit, mutantActivation, testFilter }) {
    const isStatic = mutantActivation === 'static';
    const space = strykerSpace({
      activeMutant: isStatic ? activeMutant.id : undefined,
      hitCount: 0,
      hitLimit,
    });
    const results = [];
    try {
      const wanted = testFilter && new Set(testFilter);
      const timeOf = ({ id }) => this.#times.get(id) ?? 0;
      const tests = this.#makeWorld()
        .filter(({ id }) => !wanted || wanted.has(id))
        .toSorted((a, b) => timeOf(a) - timeOf(b));
      space.activeMutant = activeMutant.id;
      for (const test of tests) {
        const result = await resultOf(test);
        results.push(result);
        if (result.status === TestStatus.Failed) break;
      }
    } catch (error) {
      results.push({
        id: 'load',
        name: 'load',
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: String(error),
      });
    }
    const hitCount = space.hitCount;
    strykerSpace({ activeMutant: undefined });
    return toMutantRunResult(
      determineHitLimitReached(hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests: results },
    );
  }
}

/** The object through which instrumented code is told which mutant to be, and tells what it ran. */
const strykerSpace = (state) => {
  // oxlint-disable-next-line no-underscore-dangle -- Stryker's name for it
  const space = (globalThis.__stryker__ ??= {});
  return Object.assign(space, state);
};

async function resultOf({ id, run }) {
  const started = performance.now();
  const base = () => ({ id, name: id, timeSpentMs: performance.now() - started });
  try {
    await run();
    return { ...base(), status: TestStatus.Success };
  } catch (error) {
    return { ...base(), status: TestStatus.Failed, failureMessage: String(error?.message ?? error) };
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleTestRunner)];
