import { ForeignFolderError, publishSite, type Published } from '@nianbao/api';
import { dataPlace, explainedData } from '../backup/data-place.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { InterruptedError } from '../program/interrupted-error.ts';
import { ProblemError } from '../program/problem-error.ts';
import { cliProblems } from '../program/problems.ts';
import { usageError } from '../program/usage-problem.ts';
import { version } from '../program/version.ts';
import { publicSiteOf, type PublicSiteChoices } from '../service/public-site-of.ts';
import { listenForInterruption } from '../terminal/interruption.ts';
import { makeProgress, type Progress } from '../terminal/progress.ts';
import { write } from '../terminal/terminal.ts';

export interface PublishCommandOptions extends PublicSiteChoices {
  readonly out: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Writes the public site and the open data as a folder of files, to be served by any host. */
export async function publishCommand(options: PublishCommandOptions, context: Context): Promise<ExitCode> {
  const { origin, ...site } = publicSiteOf(options, context.terminal.env);
  if (origin === undefined)
    throw usageError({
      zh: '须用 --public-url（或 NIANBAO_PUBLIC_URL）给出文件夹将来的网址：订阅、站点地图和目录中要写明。',
      en: 'the address under which the folder will stand is needed for feeds, map and catalogue: --public-url, or NIANBAO_PUBLIC_URL.',
    });
  const done = await publish({ ...site, origin }, options, context);
  await write(context.terminal.stdout, options.json ? `${JSON.stringify(done)}\n` : textOf(done, context));
  return exitCode.fine;
}

async function publish(
  site: Pick<Parameters<typeof publishSite>[1], 'origin' | 'name' | 'licence'>,
  { out, data }: PublishCommandOptions,
  context: Context,
): Promise<Published> {
  const stopped = new AbortController();
  const interruption = listenForInterruption(() => stopped.abort());
  let progress: Progress | undefined;
  const onStart = async (reports: number) => {
    progress = await makeProgress(context.terminal, { total: reports, done: 0, isInterleaved: false });
    return progress.advance;
  };
  try {
    const run = { folder: out, version, now: new Date(), signal: stopped.signal, onStart };
    return await publishSite(dataPlace(data, context), { ...site, ...run });
  } catch (error) {
    const signal = interruption.signal();
    if (stopped.signal.aborted)
      throw new InterruptedError(signal === 'SIGINT' ? exitCode.interrupted : exitCode.terminated);
    if (error instanceof ForeignFolderError)
      throw new ProblemError(cliProblems.folderForeign({ folder: out }), error);
    throw explainedData(error, out);
  } finally {
    progress?.end();
    interruption.release();
  }
}

function textOf({ reports, written, unchanged, removed }: Published, { say }: Context): string {
  return say({
    zh: `${reports} 份报告：写入 ${written} 个文件，未变 ${unchanged} 个，删除 ${removed} 个\n`,
    en: `${reports} reports: ${written} files written, ${unchanged} unchanged, ${removed} removed\n`,
  });
}
