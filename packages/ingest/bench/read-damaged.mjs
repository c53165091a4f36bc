import { fileURLToPath } from 'node:url';
import { createServer, createServerModuleRunner } from 'vite';

/** Documents of each damage; text from pages is made of fewer. */
const DOCUMENTS = Number(process.env['NIANBAO_RUNS'] ?? 8);

/**
 * Cells of damaged documents, damage by damage: how many are read right, and what became of the others. The damages are
 * those of the tests, in TypeScript, and are loaded as the tests load them.
 */
export async function figures() {
  const conditions = ['nianbao:source'];
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    resolve: { conditions },
    ssr: { resolve: { conditions } },
  });
  const runner = createServerModuleRunner(server.environments.ssr);
  /** @param {string} path */
  const load = (path) => runner.import(fileURLToPath(new URL(path, import.meta.url)));
  const { damages } = /** @type {typeof import('../test/damages.ts')} */ (await load('../test/damages.ts'));
  const { damageRates } = /** @type {typeof import('../test/damage-rates.ts')} */ (
    await load('../test/damage-rates.ts')
  );
  const rates = [];
  for (const damage of damages) rates.push(figureOf(damage.name, await damageRates(damage, DOCUMENTS)));
  const { closePdfWorkers } = /** @type {typeof import('../../render/src/pdf.ts')} */ (
    await load('../../render/src/pdf.ts')
  );
  await closePdfWorkers();
  await runner.close();
  await server.close();
  return rates;
}

/** @param {string} name @param {import('../test/damage-rates.ts').DamageRates} rates */
function figureOf(name, { right, doubtful, missed, wrong, silent }) {
  const total = right + doubtful + missed + wrong + silent;
  return {
    name: `cells right, ${name}`,
    value: (100 * right) / total,
    unit: '%',
    parts: `of ${total}: ${doubtful} doubtful, ${missed} missed, ${wrong} wrong but told of, ${silent} wrong in silence`,
  };
}
