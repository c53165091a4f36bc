import { recomputeAt } from '@nianbao/api';
import { dataPlace, explainedData } from '../backup/data-place.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface RecomputeOptions {
  readonly data?: string;
  readonly json?: boolean;
}

/** Adds up all roll-ups anew, says which of the kept sums differed, and puts them right. */
export async function recomputeCommand(
  { data, json }: RecomputeOptions,
  context: Context,
): Promise<ExitCode> {
  const found = await recompute(data, context);
  const text = json
    ? `${JSON.stringify({ recomputations: found })}\n`
    : found.map((one) => textOf(one, context)).join('');
  await write(context.terminal.stdout, text);
  return exitCode.fine;
}

type Found = Awaited<ReturnType<typeof recomputeAt>>[number];

async function recompute(data: string | undefined, context: Context): Promise<readonly Found[]> {
  try {
    return await recomputeAt(dataPlace(data, context));
  } catch (error) {
    throw explainedData(error, '');
  }
}

function textOf({ jurisdiction, same, different }: Found, { say, colors }: Context): string {
  const { green, yellow } = colors.out;
  const kept = say({ zh: `${same} 项汇总与重新计算一致`, en: `${same} sums came out as they were kept` });
  const mark = different.length === 0 ? green('✓') : yellow('!');
  const changed = different.map(({ year, stage, node, format }) => {
    const sum = `${year}/${stage}/${node || say({ zh: '全部', en: 'all' })}/${format}`;
    return `    ${sum} ${say({ zh: '不一致，已更正', en: 'differed and was put right' })}`;
  });
  return [`${mark} ${jurisdiction}: ${kept}`, ...changed, ''].join('\n');
}
