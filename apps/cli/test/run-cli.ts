import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The built program. */
export const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));

/** The document of the reader's own tests: a report of 2020 in the format of 2019, as text. */
export const seed = fileURLToPath(
  new URL('../../../packages/ingest/golden/zhangzi-sme-service-centre-2020/document.txt', import.meta.url),
);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the built program as a user would: a process of its own, no terminal, no locale. */
export async function runCli(
  args: readonly string[],
  { cwd, stdin, env = {} }: RunOptions = {},
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: 'pipe',
  });
  // The program may refuse input before it has read all of it.
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const [out, error, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve) => child.on('close', resolve)),
  ]);
  return { code, out, error };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

/** The JSON objects of an output of one a line. */
export function recordsOf<T = unknown>(out: string): T[] {
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T); // the caller says what the command promises
}
