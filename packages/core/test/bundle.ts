import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = fileURLToPath(new URL('.', import.meta.url));

/** What a bundler makes of a program that uses this package, minified as a browser would be sent it. */
export async function bundle(program: string, { external = [] as readonly string[] } = {}): Promise<string> {
  const entry = '\0program';
  const build = await rolldown({
    input: entry,
    cwd: here,
    platform: 'neutral',
    external: [...external],
    resolve: { conditionNames: ['nianbao:source', 'import'] },
    // What is left unresolved would only show when it runs.
    onLog: (_level, log) => {
      throw new Error(log.message);
    },
    plugins: [
      {
        name: 'program',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? program : undefined),
      },
    ],
  });
  const { output } = await build.generate({
    format: 'iife',
    name: 'program',
    exports: 'named',
    minify: true,
    globals: { zod: 'zod' },
  });
  await build.close();
  return output[0].code;
}
