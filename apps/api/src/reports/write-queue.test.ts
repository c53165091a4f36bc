import { expect, test } from 'vitest';
import { makeWriteQueue } from './write-queue.ts';
import type { VersionWrite } from './write-versions.ts';

/** Only its id tells one write from another here. */
const writeOf = (id: string) => ({ id }) as VersionWrite;

/** A database that answers when it is told to. */
function slowDatabase() {
  const statements: {
    readonly ids: readonly string[];
    readonly answer: (written?: readonly string[]) => void;
    readonly fail: (error: Error) => void;
  }[] = [];
  const write = makeWriteQueue(
    (writes) =>
      new Promise((resolve, reject) => {
        const ids = writes.map(({ id }) => id);
        statements.push({ ids, answer: (written = ids) => resolve(new Set(written)), fail: reject });
      }),
  );
  return { statements, write };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what comes while the database is busy goes in one statement', async () => {
  const { statements, write } = slowDatabase();
  const answers = ['a', 'b', 'c', 'd'].map((id) => write(writeOf(id)));
  expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
  statements[0]?.answer();
  await settled();
  expect(statements.map(({ ids }) => ids)).toEqual([['a'], ['b'], ['c', 'd']]);
  statements[1]?.answer([]);
  statements[2]?.answer(['d']);
  expect(await Promise.all(answers)).toEqual([true, false, false, true]);
});

test('two versions of one report go one after the other', async () => {
  const { statements, write } = slowDatabase();
  const answers = ['x', 'y', 'a', 'a', 'b'].map((id) => write(writeOf(id)));
  statements[0]?.answer();
  await settled();
  expect(statements[2]?.ids).toEqual(['a', 'b']);
  statements[2]?.answer();
  await settled();
  expect(statements[3]?.ids).toEqual(['a']);
  statements[1]?.answer();
  statements[3]?.answer();
  expect(await Promise.all(answers)).toEqual([true, true, true, true, true]);
});

test('a version that the database refuses takes no other down with it', async () => {
  const { statements, write } = slowDatabase();
  const answers = Promise.allSettled(['x', 'y', 'a', 'bad', 'c'].map((id) => write(writeOf(id))));
  statements[0]?.answer();
  statements[1]?.answer();
  await settled();
  expect(statements[2]?.ids).toEqual(['a', 'bad', 'c']);
  statements[2]?.fail(new Error('no'));
  for (const at of [3, 4, 5]) {
    await settled();
    if (statements[at]?.ids[0] === 'bad') statements[at]?.fail(new Error('a value out of range'));
    else statements[at]?.answer();
  }
  expect((await answers).map(({ status }) => status)).toEqual([
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
    'fulfilled',
  ]);
});

test('a statement takes so many versions, the rest wait for the next', async () => {
  const { statements, write } = slowDatabase();
  const answers = Array.from({ length: 80 }, (_, each) => write(writeOf(`report ${each}`)));
  statements[0]?.answer();
  statements[1]?.answer();
  await settled();
  expect(statements.slice(2).map(({ ids }) => ids.length)).toEqual([64, 14]);
  statements[2]?.answer();
  statements[3]?.answer();
  expect(await Promise.all(answers)).not.toContain(false);
});
