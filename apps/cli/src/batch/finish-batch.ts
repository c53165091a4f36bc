import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';
import type { BatchEnd } from './run-batch.ts';

/** Says that a signal ended a run early, how far it came and how to go on; gives what the program returns. */
export async function finishBatch(
  { signal, count }: BatchEnd,
  total: number,
  out: string | undefined,
  code: ExitCode,
  { terminal, say }: Context,
): Promise<ExitCode> {
  if (signal === undefined) return code;
  const goOn =
    out === undefined ? { zh: '', en: '' } : { zh: '；用 --resume 可接着做', en: '; go on with --resume' };
  await write(
    terminal.stderr,
    say({
      zh: `已中断：${total} 份中完成了 ${count} 份${goOn.zh}。\n`,
      en: `Interrupted: ${count} of ${total} documents are done${goOn.en}.\n`,
    }),
  );
  return signal === 'SIGINT' ? exitCode.interrupted : exitCode.terminated;
}
