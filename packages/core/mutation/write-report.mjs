import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { explanationOf } from './explanations.mjs';
import { modules } from './modules.mjs';

/** `npm run mutation:report`: turns the results in `.cache/mutation` into `docs/mutation.md`. */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const killed = new Set(['Killed', 'Timeout']);
const alive = new Set(['Survived', 'NoCoverage']);
const inCode = (text) => `\`${text.replaceAll('`', "'").replaceAll('|', '\\|')}\``;
const short = (text, length) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > length ? `${line.slice(0, length)}…` : line;
};

/** A source as it stands; nothing when it is gone. */
function sourceNow(file) {
  const path = here(`../${file}`);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

function resultsOf(name) {
  const path = here(`../../../.cache/mutation/${name.replace('/', '-')}.json`);
  if (!existsSync(path)) return undefined;
  const { files } = JSON.parse(readFileSync(path, 'utf8'));
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: all }]) =>
    all.map((mutant) => ({ ...mutant, file, lines: source.split('\n') })),
  );
  return {
    name,
    changed: Object.entries(files).filter(([file, { source }]) => source !== sourceNow(file)).length,
    dead: mutants.filter(({ status }) => killed.has(status)),
    living: mutants.filter(({ status }) => alive.has(status)),
  };
}

function describe({ file, lines, location: { start, end }, mutatorName, replacement = '' }) {
  const line = lines[start.line - 1] ?? '';
  const original =
    start.line === end.line
      ? line.slice(start.column - 1, end.column - 1)
      : `${line.slice(start.column - 1)}…`;
  const change = `${original} => ${replacement}`;
  return {
    file: file.replace(/^src\//, ''),
    line: short(line, 90),
    change: short(replacement, 60),
    why:
      explanationOf({ file, line, mutator: mutatorName, change }) ??
      '**open**: a test is still to be written.',
  };
}

const results = Object.keys(modules).flatMap((name) => resultsOf(name) ?? []);
const scores = results.map(({ name, dead, living, changed }) => {
  const all = dead.length + living.length;
  return `| \`${name}\` | ${all} | ${living.length} | ${((100 * dead.length) / all).toFixed(1)} % | ${changed === 0 ? 'as they stand' : `${changed} changed since`} |`;
});
const rows = new Map();
for (const mutant of results.flatMap(({ living }) => living)) {
  const { file, line, change, why } = describe(mutant);
  const key = `| ${file} | ${inCode(line)}`;
  const row = rows.get(`${key}${why}`) ?? { key, changes: new Set(), why };
  row.changes.add(change === '' ? '(nothing)' : change);
  rows.set(`${key}${why}`, row);
}
const survivors = [...rows.values()].map(
  ({ key, changes, why }) => `${key} | ${[...changes].map(inCode).join(', ')} | ${why} |`,
);

writeFileSync(
  here('../../../docs/mutation.md'),
  `# Mutation testing of the core

How much do the tests of \`packages/core\` notice? [StrykerJS](https://stryker-mutator.io) makes one small change after another (a \`<\` becomes \`<=\`, a condition \`false\`, a text empty) and asks whether a test fails. The score is the share of changes that one does; changes that no test even reaches count as missed.

\`\`\`sh
cd packages/core
npm run mutation                                  # every module; minutes to hours by the machine
npm run mutation -- locate rules/dates            # some modules
npm run mutation -- locate --mutate=src/locate/moves.ts   # some files of one, its other results stay
npm run mutation:report                           # writes this page
\`\`\`

Results are kept in \`.cache/mutation\`, outside git. It is no part of the tests that run for every change: it takes too long. \`MUTATION_CONCURRENCY\` sets how many mutants run at a time (1 unless given).

- **Modules and tests.** \`packages/core/mutation/modules.mjs\` says which tests are asked about which sources. What another suite would catch counts as missed.
- **Texts are data.** Whole literals under \`zh\`, \`en\`, \`label\` and the like are left alone (\`ignore-texts.mjs\`): no test should repeat them word for word. Templates with figures in them, and what chooses between texts, are logic and are changed. The words and figures that rules say are held in \`test/rule-findings\`, reviewed files that \`vitest -u\` writes.
- **What is worked out when modules load is changed too** (\`ignoreStatic\` is off): patterns and word lists of the rules are logic.
- **Its own runner** (\`runner.mjs\`) bundles the tests once and evaluates the bundle anew for each mutant, with nothing of another mutant left in a cache. Random tests have a fixed seed.

## Scores

| module | mutants | alive | score | its sources |
| ------ | ------- | ----- | ----- | ----------- |
${scores.join('\n')}

${Object.keys(modules)
  .filter((name) => !results.some((result) => result.name === name))
  .map((name) => `\`${name}\` has not been measured yet.`)
  .join('\n')}

## Mutants that live

By file and the text of the line; changes to one line with one reason stand together. **Open** are those that a test should still catch.

| file | line | changed to | why it lives |
| ---- | ---- | ---------- | ------------ |
${survivors.join('\n')}
`,
);
console.log(scores.join('\n'));
console.log(`${survivors.filter((row) => row.includes('**open**')).length} rows are open`);
