import { allRules, formats } from '@nianbao/core';
import { expect, test } from 'vitest';
import { recordsOf, runCli } from './run-cli.ts';

test('formats lists the official formats with their notices', async () => {
  const { code, out } = await runCli(['formats']);
  expect(code).toBe(0);
  for (const { definition } of formats) expect(out).toContain(definition.source.number);
  const records = recordsOf<{ id: string; cells: number }>((await runCli(['formats', '--json'])).out);
  expect(records.map(({ id, cells }) => [id, cells])).toEqual([
    ['2019', 198],
    ['2021', 200],
  ]);
});

test('rules lists every rule in both languages', async () => {
  const records = recordsOf<{ id: string }>((await runCli(['rules', '--json'])).out);
  expect(records.map(({ id }) => id)).toEqual(allRules.map(({ id }) => id));
  const english = (await runCli(['rules', '--lang', 'en'])).out;
  const chinese = (await runCli(['rules'])).out;
  for (const { id, states } of allRules) {
    expect(english).toContain(`${id}  `);
    expect(english).toContain(states.en);
    expect(chinese).toContain(states.zh);
  }
});

test('--version and --help succeed', async () => {
  expect(await runCli(['--version'])).toMatchObject({ code: 0, out: '0.1.0\n' });
  for (const args of [['--help'], ['check', '--help'], ['render', '--help', '--lang', 'en']]) {
    const { code, out, error } = await runCli(args);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toContain('--lang');
  }
});
