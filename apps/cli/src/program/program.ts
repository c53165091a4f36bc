import { Command, Option } from 'commander';
import { checkCommand, type CheckCommandOptions } from '../command/check.ts';
import { formatsCommand, type CatalogueOptions } from '../command/formats.ts';
import { readCommand, type ReadOptions } from '../command/read.ts';
import { renderCommand, type RenderCommandOptions } from '../command/render.ts';
import { rulesCommand } from '../command/rules.ts';
import type { ServeOptions } from '../command/serve.ts';
import { renderedTypes } from '../render/targets.ts';
import { languages } from '../terminal/language.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { helpTitles, programTexts } from './program-texts.ts';
import { version } from './version.ts';

/** The command line as commander sees it. `finish` takes what the chosen command returns. */
export function makeProgram(context: Context, finish: (code: ExitCode) => void): Command {
  const { say, terminal } = context;
  const text = programTexts;
  const program = new Command('nianbao')
    .description(say(text.program))
    .version(version, '-V, --version', say(text.version))
    .helpOption('-h, --help', say(text.help))
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (line) => terminal.stdout.write(line),
      writeErr: (line) => terminal.stderr.write(line),
      // Usage errors are thrown, and worded as problems by whoever runs the program.
      outputError: () => {},
    })
    .configureHelp({
      styleTitle: (title) => say(helpTitles[title] ?? { zh: title, en: title }),
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} [${argChoices.join(' | ')}]` : description,
    })
    .addOption(languageOption(context));
  const add = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .helpOption('-h, --help', say(text.help))
      .addOption(languageOption(context));

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
  add('formats', say(text.formats))
    .option('--json', say(text.jsonRecords))
    .action(async (options: CatalogueOptions) => finish(await formatsCommand(options, context)));
  add('rules', say(text.rules))
    .option('--json', say(text.jsonRecords))
    .action(async (options: CatalogueOptions) => finish(await rulesCommand(options, context)));
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
  return program;
}

function languageOption({ say }: Context): Option {
  return new Option('--lang <LANG>', say(programTexts.lang)).choices(languages);
}
