import { once } from 'node:events';
import type { ReadStream, WriteStream } from 'node:tty';

/** The streams and environment a command works with. */
export interface Terminal {
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A person watches standard error. */
  readonly isWatched: boolean;
  /** A person reads standard output. */
  readonly isRead: boolean;
}

interface ProcessLike {
  readonly stdin: NodeJS.ReadableStream | ReadStream;
  readonly stdout: NodeJS.WritableStream | WriteStream;
  readonly stderr: NodeJS.WritableStream | WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The terminal of a process. Ends the process quietly when the reader of its output has gone (`nianbao … | head`). */
export function makeTerminal({ stdin, stdout, stderr, env }: ProcessLike): Terminal {
  for (const stream of [stdout, stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  return {
    stdin,
    stdout,
    stderr,
    env,
    isWatched: 'isTTY' in stderr && stderr.isTTY,
    isRead: 'isTTY' in stdout && stdout.isTTY,
  };
}

/** Writes, and waits when the reader is slower than we are, so that long runs do not fill memory. */
export async function write(stream: NodeJS.WritableStream, text: string | Uint8Array): Promise<void> {
  if (text.length > 0 && !stream.write(text)) await once(stream, 'drain');
}
