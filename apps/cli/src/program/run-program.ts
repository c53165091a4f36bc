import { CommanderError } from 'commander';
import { languageOf } from '../terminal/language.ts';
import { write, type Terminal } from '../terminal/terminal.ts';
import { makeContext, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { InterruptedError } from './interrupted-error.ts';
import { ProblemError } from './problem-error.ts';
import type { DocumentChoices } from './commands.ts';
import { makeProgram } from './program.ts';

/** Runs a command line to its exit code. Never throws: what went wrong is printed as a problem. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const context = makeContext(terminal, languageOf(args, terminal.env));
  let code: ExitCode = exitCode.fine;
  try {
    const take = (finished: ExitCode) => {
      code = finished;
    };
    const program = makeProgram(context, take, await documentChoicesFor(args));
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

/** Loading the writers takes longer than most commands: only where one may be named. */
async function documentChoicesFor(args: readonly string[]): Promise<DocumentChoices> {
  if (!['render', 'compare', 'rollup'].some((name) => args.includes(name)))
    return { types: [], pdfStandards: [] };
  const [{ renderedTypes }, { pdfStandards }] = await Promise.all([
    import('../render/targets.ts'),
    import('@nianbao/render/writers'),
  ]);
  return { types: renderedTypes, pdfStandards };
}

async function explain(error: unknown, { terminal, language, colors }: Context): Promise<ExitCode> {
  if (error instanceof InterruptedError) return error.code;
  // Help and version end the parsing the same way as mistakes do; help without being asked has said it all.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
  if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.unusable;
  if (terminal.env['NIANBAO_DEBUG'] && error instanceof Error)
    await write(terminal.stderr, `${error.stack}\n`);
  // Loaded here: most command lines are right.
  const { problemText } = await import('../findings/problem-text.ts');
  const { usageProblem } = await import('./usage-problem.ts');
  const { cliProblems } = await import('./problems.ts');
  const problem =
    error instanceof ProblemError
      ? error.problem
      : error instanceof CommanderError
        ? usageProblem(error)
        : cliProblems.unexpected({ detail: error instanceof Error ? error.message : String(error) });
  await write(terminal.stderr, `${problemText(problem, language, colors.error)}\n`);
  return exitCode.unusable;
}
