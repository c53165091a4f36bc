import { Command, Option } from 'commander';
import { languages } from '../terminal/language.ts';
import {
  addCatalogueCommands,
  addDataCommands,
  addDocumentCommands,
  addReportCommands,
  addServeCommand,
  type DocumentChoices,
} from './commands.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';
import { helpTitles, programTexts } from './program-texts.ts';
import { version } from './version.ts';

/** The command line as commander sees it. `finish` takes what the chosen command returns. */
export function makeProgram(
  context: Context,
  finish: (code: ExitCode) => void,
  documentChoices: DocumentChoices,
): Command {
  const { say, terminal } = context;
  const help = say(programTexts.help);
  const program = new Command('nianbao')
    .description(say(programTexts.program))
    .version(version, '-V, --version', say(programTexts.version))
    .helpOption('-h, --help', help)
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
  const setting = {
    context,
    finish,
    documentChoices,
    add: (name: string, description: string) =>
      program
        .command(name)
        .description(description)
        .helpOption('-h, --help', help)
        .addOption(languageOption(context)),
  };
  addDocumentCommands(setting);
  addReportCommands(setting);
  addCatalogueCommands(setting);
  addServeCommand(setting);
  addDataCommands(setting);
  return program;
}

/** Understood before and after the name of the command. */
function languageOption({ say }: Context): Option {
  return new Option('--lang, --language <LANG>', say(programTexts.lang)).choices(languages);
}
