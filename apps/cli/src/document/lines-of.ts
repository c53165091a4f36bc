export interface Line {
  /** Counts from 1. */
  readonly number: number;
  /** Without its line feed; `null` when it is longer than the limit. */
  readonly text: string | null;
  readonly bytes: number;
  /** A line feed ends it; the last line of a file that was cut off has none. */
  readonly isWhole: boolean;
}

const LINE_FEED = 0x0a;

/** The lines of a stream of UTF-8. However long one is, no more than the limit is kept. */
export async function* linesOf(stream: AsyncIterable<unknown>, maxBytes: number): AsyncGenerator<Line> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let number = 0;
  const add = (part: Buffer) => {
    bytes += part.length;
    if (bytes > maxBytes) parts = [];
    else if (part.length > 0) parts.push(part);
  };
  const end = (isWhole: boolean): Line => {
    number++;
    const text = bytes > maxBytes ? null : Buffer.concat(parts).toString('utf8');
    const line = { number, text, bytes, isWhole };
    parts = [];
    bytes = 0;
    return line;
  };
  for await (const chunk of stream) {
    const buffer = typeof chunk === 'string' ? Buffer.from(chunk) : (chunk as Buffer); // streams of bytes give buffers
    let from = 0;
    for (let to = buffer.indexOf(LINE_FEED); to >= 0; to = buffer.indexOf(LINE_FEED, from)) {
      add(buffer.subarray(from, to));
      yield end(true);
      from = to + 1;
    }
    add(buffer.subarray(from));
  }
  if (bytes > 0) yield end(false);
}
