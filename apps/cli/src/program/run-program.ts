import { CommanderError } from 'commander';
import { problemText } from '../findings/problem-text.ts';
import { languageOf } from '../terminal/language.ts';
import { write, type Terminal } from '../terminal/terminal.ts';
import { makeContext, type Context } from './context.ts';
import { exitCode, type ExitCode } from './exit-code.ts';
import { ProblemError } from './problem-error.ts';
import { cliProblems } from './problems.ts';
import { makeProgram } from './program.ts';
import { usageProblem } from './usage-problem.ts';

/** Runs a command line to its exit code. Never throws: what went wrong is printed as a problem. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const context = makeContext(terminal, languageOf(args, terminal.env));
  let code: ExitCode = exitCode.fine;
  try {
    const program = makeProgram(context, (finished) => {
      code = finished;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, context);
  }
}

async function explain(error: unknown, { terminal, language, colors }: Context): Promise<ExitCode> {
  // Help and version end the parsing the same way as mistakes do; help without being asked has said it all.
  if (error instanceof CommanderError && error.exitCode === 0) return exitCode.fine;
  if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.unusable;
  if (terminal.env['NIANBAO_DEBUG'] && error instanceof Error)
    await write(terminal.stderr, `${error.stack}\n`);
  const problem =
    error instanceof ProblemError
      ? error.problem
      : error instanceof CommanderError
        ? usageProblem(error)
        : cliProblems.unexpected({ detail: error instanceof Error ? error.message : String(error) });
  await write(terminal.stderr, `${problemText(problem, language, colors.error)}\n`);
  return exitCode.unusable;
}
