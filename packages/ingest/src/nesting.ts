/** Elements, or objects and lists, within one another beyond the limit: thrown while a file is opened, told as a problem. */
export class NestingError extends Error {}

/** Counts how deep a reader of a file is. @throws NestingError beyond `limit` */
export class Nesting {
  private depth = 0;
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  enter(): void {
    if (++this.depth > this.limit) throw new NestingError();
  }

  leave(): void {
    this.depth = Math.max(0, this.depth - 1);
  }
}
