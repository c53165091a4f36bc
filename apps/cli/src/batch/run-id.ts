import { createHash } from 'node:crypto';
import { version } from '../program/version.ts';

/** Identifies what records are made with: the program, the command, and whatever changes what it finds. */
export function runId(command: string, ...settings: readonly unknown[]): string {
  const text = JSON.stringify([version, command, ...settings]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
