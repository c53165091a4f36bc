import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { bundle } from './bundle.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```js\n(.*?)```/gs)].map((match) => match[1] ?? '');

test('there are examples', () => expect(examples.length).toBeGreaterThan(3));

test.each(examples.map((example, at) => [at + 1, example] as const))(
  'example %i prints what it says it prints',
  async (_, example) => {
    const printed: string[] = [];
    const console = { log: (...values: unknown[]) => printed.push(values.map(shown).join(' ')) };
    runInContext(await bundle(example), createContext({ console, exports: {} }));
    expect(printed).toEqual([...example.matchAll(/\/\/ → (.*)/g)].map((match) => match[1]));
  },
);

function shown(value: unknown): string {
  if (typeof value === 'string') return value;
  const json = JSON.stringify(value);
  return Array.isArray(value) && value.length > 0
    ? json.replace('[', '[ ').replace(/\]$/, ' ]').replaceAll('","', '", "')
    : json;
}
