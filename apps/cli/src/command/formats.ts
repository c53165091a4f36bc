import { formats, type Format } from '@nianbao/core';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface CatalogueOptions {
  readonly json?: boolean;
}

/** The official formats. */
export async function formatsCommand({ json }: CatalogueOptions, context: Context): Promise<ExitCode> {
  const { stdout } = context.terminal;
  for (const format of formats)
    await write(stdout, json ? `${JSON.stringify(recordOf(format))}\n` : `${textOf(format, context)}\n`);
  return exitCode.fine;
}

function recordOf({ definition: { id, name, source, years }, cells }: Format): object {
  return { id, name, source, years, cells: cells.length };
}

function textOf(
  { definition: { id, name, source, years }, cells }: Format,
  { say, colors }: Context,
): string {
  const from = years.to === undefined ? `${years.from}–` : `${years.from}–${years.to}`;
  return [
    `${colors.out.bold(id)}  ${say(name)}`,
    `  ${say({ zh: '依据：', en: 'source: ' })}${source.number} ${say(source.title)}`,
    `  ${say({ zh: `年度：${from}；${cells.length} 个单元格`, en: `years: ${from}; ${cells.length} cells` })}`,
  ].join('\n');
}
