import { readFileSync } from 'node:fs';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  GLOBAL_EXPECT,
  JestAsymmetricMatchers,
  JestChaiExpect,
  setState,
} from '@vitest/expect';

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.use(({ Assertion }) => {
  // Files to hold outputs against lie below `test`; a mutant must not write them.
  Assertion.addMethod('toMatchFileSnapshot', function (path) {
    // oxlint-disable-next-line no-underscore-dangle -- chai's name for the value
    if (this._obj !== readFileSync(`test/${path}`, 'utf8')) throw new Error(`Not what ${path} holds`);
  });
});

const expect = Object.assign(
  (value, message) => chai.expect(value, message),
  chai.expect,
  globalThis[ASYMMETRIC_MATCHERS_OBJECT],
);
globalThis[GLOBAL_EXPECT] = expect;
setState({ assertionCalls: 0, isExpectingAssertions: false, expectedAssertionsNumber: null }, expect);

const rowsOf = (cases) => cases.map((row) => (Array.isArray(row) ? row : [row]));

/** The part of Vitest's interface that core's tests use, over Vitest's own matchers: it collects the tests of one bundle. */
export function createTestRegistry() {
  const tests = [];
  const path = [];
  const hooks = [];
  const test = (name, run) => {
    const before = [...hooks];
    tests.push({
      id: [...path, name].join(' › '),
      async run() {
        for (const hook of before) await hook();
        await run();
      },
    });
  };
  const describe = (name, define) => {
    path.push(name);
    const outer = hooks.length;
    define();
    hooks.length = outer;
    path.pop();
  };
  const each = (define) => (cases) => (name, run) =>
    rowsOf(cases).forEach((row, at) =>
      define(`${name.replace('%s', String(row[0]))} [${at}]`, (...given) => run(...row, ...given)),
    );
  test.each = each(test);
  describe.each = each(describe);
  return {
    tests,
    api: {
      describe,
      test,
      it: test,
      expect,
      beforeAll: (hook) => hooks.push(hook),
      beforeEach: (hook) => hooks.push(hook),
      afterAll() {},
      afterEach() {},
    },
  };
}
