/**
 * What is mutated together, and the tests that are asked about it. Few tests per module keep a mutant at a second;
 * a mutant that these let live counts as a survivor even if another suite would have caught it.
 */
const ruleTests = ['test/rules.test.ts', 'test/rule-set.test.ts'];
const rules = (folder, only = `^${folder}\\.`) => ({
  mutate: [`src/rules/${folder}/**/*.ts`],
  tests: ['test/rules.test.ts'],
  // The ids of a folder's rules begin with its name.
  only,
});

/** @type {Readonly<Record<string, { readonly mutate: readonly string[], readonly tests: readonly string[], readonly only?: string }>>} */
export const modules = {
  // Without the trials on random reports, which take seconds.
  locate: {
    mutate: ['src/locate/**/*.ts'],
    tests: [
      ...['allowed', 'bits', 'moves', 'recognize-slip', 'reduced-system', 'smallest-sets'].map(
        (name) => `src/locate/${name}.test.ts`,
      ),
      'test/locate.test.ts',
    ],
  },
  rollup: {
    mutate: ['src/rollup/**/*.ts'],
    tests: ['cell-sums', 'projection', 'office-difference', 'roll-up'].map(
      (name) => `src/rollup/${name}.test.ts`,
    ),
  },
  linear: {
    mutate: [
      'src/check/linear-*.ts',
      'src/rules/*.ts',
      '!src/rules/all-rules.ts',
      '!src/rules/provisions.ts',
    ],
    tests: [
      'src/check/linear-program.test.ts',
      ...['agency-name', 'applies-to', 'county-level-cities', 'judge-cells', 'passage', 'rule-set-hash'].map(
        (name) => `src/rules/${name}.test.ts`,
      ),
      ...ruleTests,
    ],
    // The tests of rule sets, the linear rules and one or two rules for each of the other files: every rule uses some of
    // these files when it loads, and asking them all takes hours.
    only: String.raw`^(?:(?!making)[^›]*$|(?:${[
      String.raw`requests\.(?:balance|outcomeTotal|rowTotal|carriedForwardLimit|carriedOver)`,
      String.raw`proactive\.(?:totalAtLeastNew|items|stock|repealed|rulesAgency|decisionsAgency)`,
      String.raw`reviews\.total`,
      String.raw`text\.(?:none|lastYear|sum)`,
      String.raw`rollup\.`,
    ].join('|')}))`,
  },
  'rules/requests': rules('requests'),
  'rules/reviews': rules('reviews'),
  'rules/proactive': rules('proactive', String.raw`^(?:proactive|requests\.jump|reviews\.jump)\b`),
  'rules/dates': rules('dates'),
  'rules/structure': rules('structure'),
  'rules/tables': rules('tables'),
  'rules/rollup': rules('rollup'),
  'rules/publication': rules('publication'),
  'rules/narrative': rules('narrative'),
  'rules/text': rules('text'),
};
