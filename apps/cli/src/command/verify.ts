import { verifyAt, verifyBackup, type Verification, type VerificationName } from '@nianbao/api';
import type { LocalText } from '@nianbao/core';
import { dataPlace, explainedData } from '../backup/data-place.ts';
import type { Context } from '../program/context.ts';
import { exitCode, type ExitCode } from '../program/exit-code.ts';
import { write } from '../terminal/terminal.ts';

export interface VerifyOptions {
  readonly data?: string;
  readonly json?: boolean;
}

const names: Readonly<Record<VerificationName, LocalText>> = {
  histories: { zh: '报告的版本链', en: 'histories of reports' },
  auditLog: { zh: '审计日志', en: 'entries of the audit log' },
  rollUps: { zh: '汇总数', en: 'roll-up sums' },
  foreignKeys: { zh: '数据关联', en: 'references between tables' },
  findings: { zh: '问题数', en: 'counts of findings' },
};

/** Looks through the database, or a backup, for what is not as it was written. */
export async function verifyCommand(
  file: string | undefined,
  { data, json }: VerifyOptions,
  context: Context,
): Promise<ExitCode> {
  const found = await verify(file, data, context);
  const text = json
    ? `${JSON.stringify({ verifications: found })}\n`
    : found.map((one) => textOf(one, context)).join('');
  await write(context.terminal.stdout, text);
  return found.some(({ gravity, faults }) => gravity === 'wrong' && faults.length > 0)
    ? exitCode.findings
    : exitCode.fine;
}

async function verify(file: string | undefined, data: string | undefined, context: Context) {
  try {
    return file === undefined
      ? await verifyAt(dataPlace(data, context))
      : await verifyBackup(file, new Date());
  } catch (error) {
    throw explainedData(error, file ?? '');
  }
}

function textOf({ name, looked, faults, gravity }: Verification, { say, colors }: Context): string {
  const { green, red, yellow } = colors.out;
  const head = `${say(names[name])}: ${looked}`;
  if (faults.length === 0) return `${green('✓')} ${head}\n`;
  const mark = gravity === 'wrong' ? red('✗') : yellow('!');
  return [`${mark} ${head}`, ...faults.map((fault) => `    ${fault}`), ''].join('\n');
}
