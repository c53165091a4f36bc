import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { rolldown } from 'rolldown';
import { createTestRegistry } from './test-registry.mjs';

const entry = '\0tests';

/**
 * Test files and all they import as one script that can be run again and again: every run is a world of its own, with
 * modules freshly evaluated, so that nothing a mutant left in a cache reaches the next one.
 * @returns a function that makes a new world and gives its tests
 */
export async function bundleTests(folder, files) {
  const build = await rolldown({
    input: entry,
    cwd: folder,
    platform: 'node',
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && id !== entry,
    treeshake: false,
    plugins: [
      {
        name: 'tests',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry
            ? files.map((file) => `import ${JSON.stringify(resolve(folder, file))};`).join('\n')
            : undefined,
      },
    ],
  });
  const { output } = await build.generate({ format: 'cjs', codeSplitting: false });
  await build.close();
  const script = new Script(`(function (require, exports, module) {${output[0].code}\n})`, {
    filename: join(folder, 'tests.cjs'),
  });
  const requireHere = createRequire(join(folder, 'package.json'));
  return () => {
    const { api, tests } = createTestRegistry();
    script.runInThisContext()((id) => (id === 'vitest' ? api : requireHere(id)), {}, { exports: {} });
    return tests;
  };
}
