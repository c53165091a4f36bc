import { Option, type Command } from 'commander';
import type { BackupOptions } from '../command/backup.ts';
import type { CheckCommandOptions } from '../command/check.ts';
import type { CompareOptions } from '../command/compare.ts';
import type { CatalogueOptions } from '../command/formats.ts';
import type { PublishCommandOptions } from '../command/publish.ts';
import type { ReadOptions } from '../command/read.ts';
import type { RenderCommandOptions } from '../command/render.ts';
import type { RestoreOptions } from '../command/restore.ts';
import type { RecomputeOptions } from '../command/recompute.ts';
import type { RollUpOptions } from '../command/rollup.ts';
import type { RulesOptions } from '../command/rules.ts';
import type { ServeOptions } from '../command/serve.ts';
import type { VerifyOptions } from '../command/verify.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { programTexts as text } from './program-texts.ts';

/** What documents can be; empty when no command makes any. */
export interface DocumentChoices {
  /** File types that reports are rendered to. */
  readonly types: readonly string[];
  readonly pdfStandards: readonly string[];
}

/** What commands are added with. Each loads its own code when it is run: what a command does not need costs it nothing. */
export interface Setting {
  readonly context: Context;
  readonly finish: (code: ExitCode) => void;
  readonly add: (name: string, description: string) => Command;
  readonly documentChoices: DocumentChoices;
}

/** Commands that take documents one by one. */
export function addDocumentCommands({ context, finish, add, documentChoices }: Setting): void {
  const { say } = context;
  addBatchOptions(add('read', say(text.read)).argument('<FILE...>', say(text.files)), context)
    .option('--evidence', say(text.evidence))
    .action(async (files: string[], options: ReadOptions) => {
      const { readCommand } = await import('../command/read.ts');
      finish(await readCommand(files, options, context));
    });
  addBatchOptions(add('check', say(text.check)).argument('<FILE...>', say(text.files)), context)
    .addOption(new Option('--sarif', say(text.sarif)).conflicts(['json', 'out']))
    .option('--previous <FILE...>', say(text.previous))
    .option('--today <YYYY-MM-DD>', say(text.today))
    .action(async (files: string[], options: CheckCommandOptions) => {
      const { checkCommand } = await import('../command/check.ts');
      finish(await checkCommand(files, options, context));
    });
  addDocumentOptions(add('render', say(text.render)).argument('<FILE...>', say(text.files)), {
    context,
    documentChoices,
  })
    .option('--theme <FILE>', say(text.theme))
    .option('--images <FILE...>', say(text.images))
    .option('--charts', say(text.charts))
    .option('--history <FILE...>', say(text.history))
    .option('--ndjson', say(text.ndjson))
    .action(async (files: string[], options: RenderCommandOptions) => {
      const { renderCommand } = await import('../command/render.ts');
      finish(await renderCommand(files, options, context));
    });
}

/** Options of commands whose results are records, one a document. */
function addBatchOptions(command: Command, { say }: Context): Command {
  return command
    .option('--json', say(text.jsonRecords))
    .option('--out <FILE>', say(text.out))
    .option('--resume', say(text.resume))
    .option('--ndjson', say(text.ndjson))
    .option('--threads <N>', say(text.threads))
    .option('--time-limit <SECONDS>', say(text.timeLimit))
    .option('--memory-limit <MB>', say(text.memoryLimit));
}

/** Options of commands that make documents to be looked at. */
function addDocumentOptions(
  command: Command,
  { context: { say }, documentChoices }: Pick<Setting, 'context' | 'documentChoices'>,
): Command {
  return command
    .addOption(new Option('--to <TYPE>', say(text.to)).choices(documentChoices.types))
    .option('-o, --output <OUT>', say(text.output))
    .option('--bilingual', say(text.bilingual))
    .option('--fonts <FOLDER>', say(text.fonts))
    .addOption(
      new Option('--pdf-standard <STANDARD>', say(text.pdfStandard)).choices(documentChoices.pdfStandards),
    );
}

/** Commands that set reports against or beside each other. */
export function addReportCommands({ context, finish, add, documentChoices }: Setting): void {
  const { say } = context;
  addDocumentOptions(
    add('compare', say(text.compare)).argument('<OLD>', say(text.old)).argument('<NEW>', say(text.recent)),
    { context, documentChoices },
  )
    .option('--json', say(text.json))
    .action(async (before: string, after: string, options: CompareOptions) => {
      const { compareCommand } = await import('../command/compare.ts');
      finish(await compareCommand([before, after], options, context));
    });
  addDocumentOptions(add('rollup', say(text.rollup)).argument('<FILE...>', say(text.files)), {
    context,
    documentChoices,
  })
    .option('--agency <NAME>', say(text.level))
    .option('--members, --expected <LIST>', say(text.members))
    .option('--office <FILE>', say(text.office))
    .option('--json', say(text.json))
    .option('--ndjson', say(text.ndjson))
    .action(async (files: string[], options: RollUpOptions) => {
      const { rollUpCommand } = await import('../command/rollup.ts');
      finish(await rollUpCommand(files, options, context));
    });
}

/** What the program knows. */
export function addCatalogueCommands({ context, finish, add }: Setting): void {
  const { say } = context;
  add('formats', say(text.formats))
    .option('--json', say(text.jsonRecords))
    .action(async (options: CatalogueOptions) => {
      const { formatsCommand } = await import('../command/formats.ts');
      finish(await formatsCommand(options, context));
    });
  add('rules', say(text.rules))
    .option('--explain <ID>', say(text.explain))
    .option('--json', say(text.jsonRecords))
    .action(async (options: RulesOptions) => {
      const { rulesCommand } = await import('../command/rules.ts');
      finish(await rulesCommand(options, context));
    });
}

export function addServeCommand({ context, finish, add }: Setting): void {
  const { say } = context;
  addSiteOptions(add('serve', say(text.serve)), context)
    .option('--host <HOST>', say(text.host))
    .option('--port <PORT>', say(text.port))
    .option('--data <FOLDER>', say(text.data))
    .option('--sample', say(text.sample))
    .option('--https', say(text.https))
    .option('--backup-dir <FOLDER>', say(text.backupDir))
    .option('--backup-at <CRON>', say(text.backupAt))
    .option('--backup-keep <N>', say(text.backupKeep))
    .action(async (options: ServeOptions) => {
      const { serveCommand } = await import('../command/serve.ts');
      finish(await serveCommand(options, context));
    });
}

/** Options about the public site. */
function addSiteOptions(command: Command, { say }: Context): Command {
  return command
    .option('--public-url <URL>', say(text.publicUrl))
    .option('--site-name <NAME>', say(text.siteName))
    .option('--licence <URL>', say(text.licence));
}

/** Commands on all data at once. */
export function addDataCommands({ context, finish, add }: Setting): void {
  const { say } = context;
  add('backup', say(text.backup))
    .requiredOption('-o, --output <FILE>', say(text.backupOut))
    .option('--data <FOLDER>', say(text.data))
    .option('--from <URL>', say(text.backupFrom))
    .action(async (options: BackupOptions) => {
      const { backupCommand } = await import('../command/backup.ts');
      finish(await backupCommand(options, context));
    });
  add('restore', say(text.restore))
    .argument('<FILE>', say(text.backupFile))
    .option('--data <FOLDER>', say(text.data))
    .action(async (file: string, options: RestoreOptions) => {
      const { restoreCommand } = await import('../command/restore.ts');
      finish(await restoreCommand(file, options, context));
    });
  add('verify', say(text.verify))
    .argument('[FILE]', say(text.verifyFile))
    .option('--data <FOLDER>', say(text.data))
    .option('--json', say(text.json))
    .action(async (file: string | undefined, options: VerifyOptions) => {
      const { verifyCommand } = await import('../command/verify.ts');
      finish(await verifyCommand(file, options, context));
    });
  add('recompute', say(text.recompute))
    .option('--data <FOLDER>', say(text.data))
    .option('--json', say(text.json))
    .action(async (options: RecomputeOptions) => {
      const { recomputeCommand } = await import('../command/recompute.ts');
      finish(await recomputeCommand(options, context));
    });
  addSiteOptions(add('publish', say(text.publish)), context)
    .requiredOption('--out <FOLDER>', say(text.publishOut))
    .option('--data <FOLDER>', say(text.data))
    .option('--json', say(text.json))
    .action(async (options: PublishCommandOptions) => {
      const { publishCommand } = await import('../command/publish.ts');
      finish(await publishCommand(options, context));
    });
}
