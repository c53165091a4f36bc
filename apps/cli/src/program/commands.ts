import { Option, type Command } from 'commander';
import { checkCommand, type CheckCommandOptions } from '../command/check.ts';
import { compareCommand, type CompareOptions } from '../command/compare.ts';
import { formatsCommand, type CatalogueOptions } from '../command/formats.ts';
import { readCommand, type ReadOptions } from '../command/read.ts';
import { renderCommand, type RenderCommandOptions } from '../command/render.ts';
import { rollUpCommand, type RollUpOptions } from '../command/rollup.ts';
import { rulesCommand } from '../command/rules.ts';
import type { ServeOptions } from '../command/serve.ts';
import { renderedTypes } from '../render/targets.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { programTexts as text } from './program-texts.ts';

/** What commands are added with. */
export interface Setting {
  readonly context: Context;
  readonly finish: (code: ExitCode) => void;
  readonly add: (name: string, description: string) => Command;
}

/** Commands that take documents one by one. */
export function addDocumentCommands({ context, finish, add }: Setting): void {
  const { say } = context;
  add('read', say(text.read))
    .argument('<FILE...>', say(text.files))
    .option('--evidence', say(text.evidence))
    .option('--json', say(text.jsonRecords))
    .action(async (files: string[], options: ReadOptions) =>
      finish(await readCommand(files, options, context)),
    );
  add('check', say(text.check))
    .argument('<FILE...>', say(text.files))
    .option('--json', say(text.jsonRecords))
    .addOption(new Option('--sarif', say(text.sarif)).conflicts('json'))
    .option('--previous <FILE...>', say(text.previous))
    .option('--today <YYYY-MM-DD>', say(text.today))
    .action(async (files: string[], options: CheckCommandOptions) =>
      finish(await checkCommand(files, options, context)),
    );
  add('render', say(text.render))
    .argument('<FILE...>', say(text.files))
    .addOption(new Option('--to <TYPE>', say(text.to)).choices(renderedTypes))
    .option('-o, --output <OUT>', say(text.output))
    .option('--bilingual', say(text.bilingual))
    .option('--fonts <FOLDER>', say(text.fonts))
    .action(async (files: string[], options: RenderCommandOptions) =>
      finish(await renderCommand(files, options, context)),
    );
}

/** Commands that set reports against or beside each other. */
export function addReportCommands({ context, finish, add }: Setting): void {
  const { say } = context;
  add('compare', say(text.compare))
    .argument('<OLD>', say(text.old))
    .argument('<NEW>', say(text.recent))
    .option('--json', say(text.json))
    .action(async (before: string, after: string, options: CompareOptions) =>
      finish(await compareCommand([before, after], options, context)),
    );
  add('rollup', say(text.rollup))
    .argument('<FILE...>', say(text.files))
    .option('--members <LIST>', say(text.members))
    .option('--office <FILE>', say(text.office))
    .option('--json', say(text.json))
    .action(async (files: string[], options: RollUpOptions) =>
      finish(await rollUpCommand(files, options, context)),
    );
}

/** What the program knows. */
export function addCatalogueCommands({ context, finish, add }: Setting): void {
  const { say } = context;
  add('formats', say(text.formats))
    .option('--json', say(text.jsonRecords))
    .action(async (options: CatalogueOptions) => finish(await formatsCommand(options, context)));
  add('rules', say(text.rules))
    .option('--json', say(text.jsonRecords))
    .action(async (options: CatalogueOptions) => finish(await rulesCommand(options, context)));
}

export function addServeCommand({ context, finish, add }: Setting): void {
  const { say } = context;
  add('serve', say(text.serve))
    .option('--host <HOST>', say(text.host))
    .option('--port <PORT>', say(text.port))
    .option('--data <FOLDER>', say(text.data))
    .option('--sample', say(text.sample))
    .option('--https', say(text.https))
    .action(async (options: ServeOptions) => {
      // The service takes longer to load than any other command takes to run.
      const { serveCommand } = await import('../command/serve.ts');
      finish(await serveCommand(options, context));
    });
}
