import { afterEach, expect, test } from 'vitest';
import { RenderError } from '../src/index.ts';
import { fontPaths } from '../src/pdf/font-set.ts';
import { Typesetter, type TypesetterOptions } from '../src/pdf/typesetter.ts';

const open: Typesetter[] = [];

async function makeTypesetter(options: TypesetterOptions): Promise<Typesetter> {
  const typesetter = new Typesetter(await fontPaths(), options);
  open.push(typesetter);
  return typesetter;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((typesetter) => typesetter.close()));
});

const font = '#set text(font: "Noto Serif SC", fallback: false)\n';
// Many seconds of work; what runs in Typst itself cannot be broken off, so it must end some day.
const slowSource = '#for i in range(5000) { for j in range(5000) { let x = calc.sin(i * j) } }';

test('a document that takes too long is given up, and the next one is set', async () => {
  // The limit must be far above what the small document takes on a busy machine, and far below the slow one.
  const typesetter = await makeTypesetter({ size: 1, timeoutSeconds: 5 });
  const slow = typesetter.typeset({ source: slowSource, data: '' });
  const next = typesetter.typeset({ source: `${font}你好`, data: '' });
  const error: unknown = await slow.catch((reason: unknown) => reason);
  expect(error instanceof RenderError && error.problems[0]?.code).toBe('render.timedOut');
  expect((await next).length).toBeGreaterThan(1000);
});

test('a worker makes way for a new one; no document is lost on the way', async () => {
  const typesetter = await makeTypesetter({ size: 2, documentsPerWorker: 2 });
  const sources = Array.from({ length: 9 }, (_, index) => `${font}第${index}份`);
  const files = await Promise.all(sources.map((source) => typesetter.typeset({ source, data: '' })));
  expect(files.every((file) => file.length > 1000)).toBe(true);
});

test('what Typst warns of is an error', async () => {
  const typesetter = await makeTypesetter({ size: 1 });
  await expect(
    typesetter.typeset({ source: '#set text(font: "No Such Font")\nx', data: '' }),
  ).rejects.toThrow(/unknown font family/);
  await expect(typesetter.typeset({ source: '#unknown', data: '' })).rejects.toThrow(/unknown variable/);
});

test('the template can read no file and load no package', async () => {
  const typesetter = await makeTypesetter({ size: 1 });
  await expect(typesetter.typeset({ source: '#read("/../../package.json")', data: '' })).rejects.toThrow(
    /Typesetting/,
  );
  await expect(typesetter.typeset({ source: '#import "@preview/x:1.0.0"', data: '' })).rejects.toThrow(
    /Typesetting/,
  );
});

test('families that are not there are left out', async () => {
  const typesetter = await makeTypesetter({ size: 1 });
  expect(await typesetter.families(['No Such Font', 'Noto Serif SC'])).toEqual(['Noto Serif SC']);
});

test('closing gives up what waits', async () => {
  const typesetter = await makeTypesetter({ size: 1 });
  const waiting = [slowSource, slowSource].map((source) => typesetter.typeset({ source, data: '' }));
  const settled = Promise.allSettled(waiting);
  await typesetter.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

test('a batch is prepared a few documents ahead, and every document gets its turn', async () => {
  const typesetter = await makeTypesetter({ size: 1 });
  let prepared = 0;
  let most = 0;
  const set = (index: number) =>
    typesetter.inTurn(async () => {
      most = Math.max(most, ++prepared);
      const bytes = await typesetter.typeset({ source: `${font}第${index}份`, data: '' });
      prepared--;
      if (index === 3) throw new Error('one that fails makes way too');
      return bytes;
    });
  const settled = await Promise.allSettled(Array.from({ length: 8 }, (_, index) => set(index)));
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
  expect(most).toBe(2);
});
